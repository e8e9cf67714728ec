/** A DNI's code of format D is the largest honest message, at about a thousand characters. */
export const maxMessageCharacters = 8_192
