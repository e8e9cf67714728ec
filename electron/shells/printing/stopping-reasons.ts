/** Why a printer stands still until somebody comes (RFC 8011, 5.4.12). */
const stopping = [
  'cover-open', 'door-open', 'input-tray-missing', 'interlock-open', 'marker-supply-empty', 'media-empty', 'media-jam',
  'media-needed', 'offline', 'output-area-full', 'output-tray-missing', 'paused', 'shutdown', 'stopped', 'toner-empty',
]

/**
 * True where a printer's reason means that nothing comes out. What it only warns of may concern another tray; that it
 * cannot be reached is told as a mere report.
 */
export function standsStill(reason: string): boolean {
  const [, name = '', severity] = /^(.*?)(?:-(error|warning|report))?$/.exec(reason) ?? []
  if (severity === 'warning') return false
  return severity === 'report' ? name === 'offline' : stopping.includes(name)
}
