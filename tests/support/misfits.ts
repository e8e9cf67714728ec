import type { Page } from '@playwright/test'

/** What leaves the screen sideways, is cut off or wider than its box, lies over something else, or is too small for a finger. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const describe = (element: Element) => `${element.tagName.toLowerCase()} «${(element.textContent ?? '').trim().slice(0, 40)}»`
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const cuts = (value: string) => value === 'hidden' || value === 'clip'
    const found: string[] = []
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page scrolls sideways')

    for (const element of document.querySelectorAll('h1, h2, h3, p, li, label, button, strong, span, dt, dd, address')) {
      if (!isShown(element)) continue
      const box = element.getBoundingClientRect()
      // Said, not shown.
      if (box.width <= 1) continue
      const style = getComputedStyle(element)
      if (box.left < -1 || box.right > window.innerWidth + 1) found.push(`off the screen: ${describe(element)}`)
      if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`cut off: ${describe(element)}`)
      if (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 2) found.push(`cut beneath: ${describe(element)}`)
      const parent = element.parentElement
      if (parent === null || style.position !== 'static' || getComputedStyle(parent).overflowX !== 'visible') continue
      const around = parent.getBoundingClientRect()
      if (around.width > 1 && box.right > around.right + 2) found.push(`wider than its box: ${describe(element)}`)
    }

    const controls = [...document.querySelectorAll('button, a[href], select, label:has(input), input:not(label input)')]
      .filter(element => isShown(element) && element.closest('[inert]') === null)
    for (const element of controls) {
      const { width, height } = element.getBoundingClientRect()
      const size = `${width.toFixed(0)} × ${height.toFixed(0)}`
      if (width < 44 || height < 44) found.push(`too small to touch (${size}): ${describe(element)}`)
    }

    /** What is left of a box where those that scroll have cut it. */
    const seen = (element: Element) => {
      let { left, top, right, bottom } = element.getBoundingClientRect()
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue
        const box = around.getBoundingClientRect()
        left = Math.max(left, box.left)
        top = Math.max(top, box.top)
        right = Math.min(right, box.right)
        bottom = Math.min(bottom, box.bottom)
      }
      return { element, left, top, right, bottom }
    }
    // The arrow that shows what is below lies over it: that is where it is seen.
    const boxes = controls.filter(element => !element.hasAttribute('data-over')).map(seen)
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        if (width > 2 && height > 2) found.push(`one over the other: ${describe(one.element)}, ${describe(other.element)}`)
      }
    })
    return found
  })
}
