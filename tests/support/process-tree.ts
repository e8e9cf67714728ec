import { execFileSync } from 'node:child_process'

/** A process and all below it, as they are now. */
export function processTree(root: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number))
  const tree = new Set([root])
  // Children have no place of their own in the list: it is gone through until nobody is added.
  for (let before = 0; before < tree.size; ) {
    before = tree.size
    for (const [pid = 0, parent = 0] of pairs) if (tree.has(parent)) tree.add(pid)
  }
  return [...tree]
}
