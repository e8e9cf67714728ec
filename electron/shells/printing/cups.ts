import { request } from 'node:http'
import { userInfo } from 'node:os'
import { decodeIpp, encodeIpp, operations, type IppAnswer, type IppAttribute } from './ipp-message.ts'

/** Where Debian's CUPS listens. CUPS_SERVER names another socket, as it does for CUPS's own tools. */
export function cupsSocket(): string {
  const named = process.env['CUPS_SERVER']
  return named?.startsWith('/') === true ? named : '/run/cups/cups.sock'
}

export interface CupsPrinter {
  stopped: boolean
  accepting: boolean
  reasons: string[]
}

/** RFC 8011: 5.3.7; `under-way` waits or prints. */
export type JobState = 'under-way' | 'completed' | 'stopped'

export interface CupsJob {
  state: JobState
  reasons: string[]
}

export interface Cups {
  /** Undefined where the system has none. */
  defaultPrinter(signal: AbortSignal): Promise<string | undefined>
  /** Undefined where there is none of that name. */
  printer(name: string, signal: AbortSignal): Promise<CupsPrinter | undefined>
  /** Answers the job's number. */
  send(job: { printer: string; pdf: Uint8Array; options: IppAttribute[] }, signal: AbortSignal): Promise<number>
  job(id: number, signal: AbortSignal): Promise<CupsJob>
  /** Cancels it where it is not at its end, and leaves nothing of its document in the spool. */
  forget(id: number, signal: AbortSignal): Promise<void>
}

const user = () => userInfo().username
const printerUri = (name: string) => `ipp://localhost/printers/${encodeURIComponent(name)}`
const notFound = 0x0406
const firstError = 0x0300

/**
 * CUPS by its own protocol: its tools cannot tell a job that was printed from one that was given up (`lpstat` says
 * `processing-to-stop-point` of both), nor empty the spool of one that is at its end. Each call throws where CUPS does
 * not answer, or refuses.
 */
export function cupsAt(socketPath: string): Cups {
  const ask = async (operation: number, attributes: IppAttribute[], signal: AbortSignal, more: { jobAttributes?: IppAttribute[]; document?: Uint8Array } = {}) => {
    const { document = new Uint8Array(), ...rest } = more
    const body = Buffer.concat([encodeIpp({ operation, attributes, ...rest }), document])
    return decodeIpp(await post(socketPath, body, signal))
  }
  const aboutJob = (id: number): IppAttribute[] => [
    ['uri', 'job-uri', `ipp://localhost/jobs/${String(id)}`],
    ['name', 'requesting-user-name', user()],
  ]

  return {
    async defaultPrinter(signal) {
      const answer = await ask(operations.getDefault, [['keyword', 'requested-attributes', 'printer-name']], signal)
      return answer.status === notFound ? undefined : textsOf(accepted(answer), 'printer-name')[0]
    },
    async printer(name, signal) {
      const wanted: IppAttribute = ['keyword', 'requested-attributes', 'printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs']
      const answer = await ask(operations.getPrinter, [['uri', 'printer-uri', printerUri(name)], wanted], signal)
      if (answer.status === notFound) return undefined
      const { values } = accepted(answer)
      return {
        stopped: values.get('printer-state')?.[0] === 5,
        accepting: values.get('printer-is-accepting-jobs')?.[0] !== false,
        reasons: textsOf(answer, 'printer-state-reasons'),
      }
    },
    async send({ printer, pdf, options }, signal) {
      const about: IppAttribute[] = [
        ['uri', 'printer-uri', printerUri(printer)],
        ['name', 'requesting-user-name', user()],
        // Anybody who may see the queue reads it.
        ['name', 'job-name', 'Comprobante'],
        ['mimeType', 'document-format', 'application/pdf'],
      ]
      const { values } = accepted(await ask(operations.printJob, about, signal, { jobAttributes: options, document: pdf }))
      return Number(values.get('job-id')?.[0])
    },
    async job(id, signal) {
      const wanted: IppAttribute = ['keyword', 'requested-attributes', 'job-state', 'job-state-reasons']
      const answer = accepted(await ask(operations.getJob, [...aboutJob(id), wanted], signal))
      return { state: stateOf(Number(answer.values.get('job-state')?.[0])), reasons: textsOf(answer, 'job-state-reasons') }
    },
    async forget(id, signal) {
      accepted(await ask(operations.cancelJob, [...aboutJob(id), ['boolean', 'purge-job', true]], signal))
    },
  }
}

/** RFC 8011, 5.3.7: 3 pending, 4 held, 5 processing, 6 stopped, 7 canceled, 8 aborted, 9 completed. */
function stateOf(number: number): JobState {
  if (number === 3 || number === 5) return 'under-way'
  return number === 9 ? 'completed' : 'stopped'
}

function accepted(answer: IppAnswer): IppAnswer {
  if (answer.status >= firstError) throw new Error(`CUPS refuses: 0x${answer.status.toString(16)}`)
  return answer
}

function textsOf({ values }: IppAnswer, name: string): string[] {
  return (values.get(name) ?? []).filter((value) => typeof value === 'string')
}

function post(socketPath: string, body: Buffer, signal: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // On its socket CUPS knows by the system whose process calls.
    const headers = { 'Content-Type': 'application/ipp', 'Content-Length': body.length, Host: 'localhost', Authorization: `PeerCred ${user()}` }
    const call = request({ socketPath, path: '/', method: 'POST', headers, signal }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(parts))
        else reject(new Error(`CUPS answers ${String(answer.statusCode)}`))
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}
