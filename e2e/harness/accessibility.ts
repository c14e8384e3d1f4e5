import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe objects to on the page as it stands, WCAG 2.1 A and AA, one line for each rule with the first places it fails at. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  return violations.map((violation) => {
    const places = violation.nodes.slice(0, 3).map((node) => node.target.join(' '));
    return `${violation.id} (${violation.impact ?? 'unknown'}) at ${places.join('; ')}`;
  });
}

/** Elements that make the page, or the part of it that scrolls, wider than the window. */
export function sidewaysProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrollers = [document.scrollingElement, ...document.querySelectorAll('main, main > .page, .rp-mid, .desk')];
    return scrollers
      .filter((element) => element !== null && element.scrollWidth > element.clientWidth + 1 && (element === document.scrollingElement || !['hidden', 'clip', 'visible'].includes(getComputedStyle(element).overflowX)))
      .map((element) => `${element?.tagName.toLowerCase()}.${element?.className} is ${element?.scrollWidth} wide in ${element?.clientWidth}`);
  });
}
