import { errorLine, type Log } from './log.ts'

/**
 * What nobody caught: said in the log without its content, and the program ends, so that whoever keeps the kiosk
 * running starts it afresh. Nothing that was confirmed is lost by that.
 */
export function endOnUnexpectedErrors(log: Log): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log(errorLine(error))
      process.exit(1)
    })
  }
}
