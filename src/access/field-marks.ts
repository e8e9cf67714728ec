/** What a field itself puts between what is typed: spaces and dashes anywhere, and whatever else parts two digits. */
export const withoutMarks = (value: string): string => value.replace(/[\s–]|(?<=\d)[./-](?=\d)/g, '')
