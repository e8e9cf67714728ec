/** A whole number from 0 up to `most` exclusive, each as likely: what would favour the first ones is drawn again. */
function drawBelow(most: number): number {
  const limit = 256 - (256 % most)
  for (;;) {
    const [drawn = limit] = crypto.getRandomValues(new Uint8Array(1))
    if (drawn < limit) return drawn % most
  }
}

/** The same things in an order that nobody can foresee. */
export function shuffled<Item>(items: readonly Item[], draw: (most: number) => number = drawBelow): Item[] {
  const mixed: Item[] = []
  for (const item of items) mixed.splice(draw(mixed.length + 1), 0, item)
  return mixed
}
