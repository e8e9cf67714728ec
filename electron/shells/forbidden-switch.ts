/** Switches that open the program to whoever can start it; no fuse of Electron refuses them. */
const forbidden = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'no-sandbox',
  'disable-web-security',
  'load-extension',
  'user-data-dir',
]

/** The first such switch that the program was started with, in either form (`--name`, `--name=value`). */
export function forbiddenSwitch(args: readonly string[], hasSwitch: (name: string) => boolean): string | undefined {
  const given = (name: string) => hasSwitch(name) || args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
  const name = forbidden.find(given)
  return name === undefined ? undefined : `--${name}`
}
