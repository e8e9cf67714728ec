/** What is somebody's: while nobody touches the screen, as long as it is and unreadable. */
export function hidden(text: string, concealed: boolean): string {
  return concealed ? text.replace(/[\p{L}\p{N}]/gu, '•') : text
}
