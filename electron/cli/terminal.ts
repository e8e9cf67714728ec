/** Where a command writes: results, problems, and a line of progress that replaces itself. */
export interface Terminal {
  out(line: string): void
  err(line: string): void
  progress(text: string): void
}
