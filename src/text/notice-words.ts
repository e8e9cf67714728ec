export interface NoticeWords {
  title: string
  /** What happened. */
  what: string
  /** What to do now. */
  now: string
}
