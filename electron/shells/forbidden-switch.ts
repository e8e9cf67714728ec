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

/** All that whoever starts an installed kiosk may ask for by a switch, and why; Chromium has hundreds that make it run something else. */
const allowed: Record<string, string> = {
  branch: 'ours',
  data: 'ours',
  version: 'ours',
  'ozone-platform': 'a session without X is one of Wayland',
  'ozone-platform-hint': 'as above',
  'force-device-scale-factor': 'a panel whose size the system does not know',
  'disable-gpu': 'a graphics driver that draws wrong',
}

/** The first switch that is none of these, in any form that Chromium takes one on `platform`. */
export function strangeSwitch(args: readonly string[], platform: NodeJS.Platform): string | undefined {
  const form = platform === 'win32' ? /^(?:--?|\/)([^=]*)/ : /^--?([^=]*)/
  return args.find((arg) => {
    const name = form.exec(arg)?.[1]
    return name !== undefined && !Object.hasOwn(allowed, name)
  })
}
