/** A page in another font is better than none. */
const longestWait = 1000

/** Settles once the page's font is there, or has taken too long. */
export function fontIsThere(fonts: FontFaceSet): Promise<unknown> {
  const tooLong = new Promise((resolve) => { setTimeout(resolve, longestWait) })
  return Promise.race([fonts.load('1em "Encode Sans Variable"').catch(() => []), tooLong])
}
