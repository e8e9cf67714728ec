/** Undefined when the person asked for an option that does not exist, or left out what belongs to it. */
export function unlessUnknown<Parsed>(parse: () => Parsed): Parsed | undefined {
  try {
    return parse()
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return undefined
    throw error
  }
}
