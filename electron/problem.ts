import type { ProblemKey } from './problem-texts.ts'

/**
 * Something outside the program is wrong and IT can mend it: a missing key, a full disk, a torn file.
 * `key` names its sentence in `problem-texts.ts`; `detail` is for that sentence and never holds personal data.
 */
export class Problem<Key extends ProblemKey = ProblemKey> extends Error {
  readonly key: Key
  readonly detail: string

  constructor(key: Key, detail = '', options?: ErrorOptions) {
    super(detail === '' ? key : `${key}: ${detail}`, options)
    this.name = 'Problem'
    this.key = key
    this.detail = detail
  }
}
