export type TypedTramite = { ok: true; tramite: string } | { ok: false; problem: 'tramite-incomplete' | 'tramite-too-long' }

/** A Trámite N° as it was typed, its digits with or without spaces between them. */
export function readTramite(text: string): TypedTramite {
  const tramite = text.replace(/\s/g, '')
  if (tramite.length > 11) return { ok: false, problem: 'tramite-too-long' }
  return /^[0-9]{11}$/.test(tramite) ? { ok: true, tramite } : { ok: false, problem: 'tramite-incomplete' }
}
