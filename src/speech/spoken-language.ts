/** What clips are made in; Argentine Spanish and easy reading share one voice. The name of its folder too. */
export type SpokenLanguage = 'es' | 'pt'
