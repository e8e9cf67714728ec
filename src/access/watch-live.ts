const live = '[role="alert"], [role="status"]'

/** Calls `onNews` with each alert that appears and each status that comes to say something else. */
export function watchLive(root: Element, onNews: (region: Element) => void): () => void {
  const observer = new MutationObserver(mutations => {
    const regions = new Set(mutations.flatMap(({ target, addedNodes }) => [
      ...around(target),
      ...[...addedNodes].flatMap(node => [...around(node), ...within(node)]),
    ]))
    for (const region of regions) {
      if (region.isConnected && region.closest('[inert], [aria-hidden="true"]') === null) onNews(region)
    }
  })
  observer.observe(root, { subtree: true, childList: true, characterData: true })
  return () => { observer.disconnect() }
}

function around(node: Node): Element[] {
  const region = (node instanceof Element ? node : node.parentElement)?.closest(live)
  return region ? [region] : []
}

const within = (node: Node): Element[] => (node instanceof Element ? [...node.querySelectorAll(live)] : [])
