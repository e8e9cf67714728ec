import type { CDPSession } from '@playwright/test'

/** The parts of a heap snapshot that are read here; the whole is described in V8's `heap-snapshot-generator.h`. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]]; edge_fields: string[]; edge_types: [string[]] } }
  nodes: number[]
  edges: number[]
  strings: string[]
}

/** Every text and number on the page's JavaScript heap, a line each. */
export async function heapTexts(session: CDPSession): Promise<string> {
  let json = ''
  const add = ({ chunk }: { chunk: string }) => { json += chunk }
  session.on('HeapProfiler.addHeapSnapshotChunk', add)
  // Collects garbage first: what nothing holds any more may not lie there either, and is not what this looks for.
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: true })
  session.off('HeapProfiler.addHeapSnapshotChunk', add)
  const snapshot = JSON.parse(json) as Snapshot
  return [...snapshot.strings, ...joinedTexts(snapshot)].join('\n')
}

/** A text that was put together is kept in its two parts until somebody reads it: no string of the table holds it. */
function joinedTexts({ snapshot: { meta }, nodes, edges, strings }: Snapshot): string[] {
  const width = meta.node_fields.length
  const [type, name, edgeCount] = ['type', 'name', 'edge_count'].map((field) => meta.node_fields.indexOf(field)) as [number, number, number]
  const edgeWidth = meta.edge_fields.length
  const [label, target] = ['name_or_index', 'to_node'].map((field) => meta.edge_fields.indexOf(field)) as [number, number]
  const joined = meta.node_types[0].indexOf('concatenated string')

  const partsOf = new Map<number, number[]>()
  let edge = 0
  for (let node = 0; node < nodes.length; node += width) {
    const after = edge + (nodes[node + edgeCount] ?? 0) * edgeWidth
    if (nodes[node + type] === joined) {
      const parts = new Map<string | undefined, number>()
      for (let at = edge; at < after; at += edgeWidth) parts.set(strings[edges[at + label] ?? -1], edges[at + target] ?? -1)
      partsOf.set(node, [parts.get('first'), parts.get('second')].filter((part) => part !== undefined))
    }
    edge = after
  }

  const inner = new Set([...partsOf.values()].flat())
  return [...partsOf.keys()].filter((node) => !inner.has(node)).map((outermost) => {
    const texts: string[] = []
    const waiting = [outermost]
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const parts = partsOf.get(node)
      if (parts) waiting.push(...parts.toReversed())
      else texts.push(strings[nodes[node + name] ?? -1] ?? '')
    }
    return texts.join('')
  })
}
