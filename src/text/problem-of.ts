/** Every problem that a screen can show: a new one in the contract fails to compile until it has its words. */
export type ProblemOf<Screen> = Screen extends { problem: infer P }
  ? Exclude<P, null> extends infer Q ? Q extends { key: infer K extends string } ? K : Extract<Q, string> : never
  : never
