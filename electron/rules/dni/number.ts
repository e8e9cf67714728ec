/**
 * The DNI number as written in a code, without padding; undefined when it is none. People whose number comes
 * from a libreta cívica or de enrolamiento have an F or M before it.
 */
export function readDniNumber(text: string): string | undefined {
  return /^[FM]?(?=[0-9]{7,8}$)0*([1-9][0-9]{6,7})$/.exec(text)?.[1]
}
