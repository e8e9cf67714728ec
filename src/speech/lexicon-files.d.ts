/** `/speech/<voice>/lexicon.js`, which scripts/speech makes. */
declare module '*/lexicon.js' {
  const clips: Record<string, string>
  export default clips
}
