import type { Page } from '@playwright/test'

/** Why somebody might take an invented office for a real one: `mark` is not whole on the screen, or something lies over it. */
export function markFaults(page: Page, mark: string): Promise<string[]> {
  return page.evaluate(async (mark) => {
    const written = document.body.innerText.split(mark).length - 1
    if (written !== 1) return [`«${mark}» is written ${String(written)} times`]
    const element = [...document.querySelectorAll('p')].find(({ innerText }) => innerText.trim() === mark)
    if (element === undefined) return [`«${mark}» is no paragraph of its own`]
    if (element.scrollWidth > element.clientWidth) return [`«${mark}» is cut off`]
    // The browser itself says whether anything is painted over it: one that cannot be touched too.
    const options = { threshold: 1, trackVisibility: true, delay: 100 }
    return new Promise<string[]>((resolve) => {
      const observer = new IntersectionObserver(([seen]) => {
        observer.disconnect()
        resolve(seen && Reflect.get(seen, 'isVisible') === true && seen.intersectionRatio === 1 ? [] : [`«${mark}» is covered`])
      }, options)
      observer.observe(element)
    })
  }, mark)
}
