/** What a DNI's code says. Names may have lost ñ and accents: they are for people to read, not to compare. */
export interface DniScan {
  format: 'A' | 'B' | 'C' | 'D' | 'MRZ'
  /** 7 or 8 digits, without padding. */
  dni: string
  /** 11 digits, leading zeros kept. */
  tramite?: string
  ejemplar?: string
  cuil?: string
  /** The code carries a CUIL that does not hold: it is left out, and this only warns. */
  cuilMismatch?: boolean
  surname: string
  names: string
  /** Dates are `yyyy-mm-dd`. */
  birthDate: string
  sex?: 'F' | 'M' | 'X'
  issueDate?: string
  expiryDate?: string
}

/** Why a code could not be read. */
export type ScanProblem =
  | 'scan-unreadable'
  | 'scan-too-few-fields'
  | 'scan-tramite'
  | 'scan-dni'
  | 'scan-date-format'
  | 'scan-date-impossible'
  | 'scan-mrz'

export type Refusal = { ok: false; problem: ScanProblem }
export type DniReading = { ok: true; scan: DniScan } | Refusal

export const refuse = (problem: ScanProblem): Refusal => ({ ok: false, problem })
