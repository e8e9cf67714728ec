/** A signed-in session lasts this long at most; then the clave is asked again (domain 7). */
export const sessionMs = 15 * 60_000
