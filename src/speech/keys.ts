/** Keys of the lexicon that no normal form is: the name of a character, and a syllable, which may be a word of its own too. */
export const characterKey = (character: string) => `=${character}`
export const syllableKey = (syllable: string) => `-${syllable}`
/** Among keys: silence for a moment. */
export const pauseKey = '…'
