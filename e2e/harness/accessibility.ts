import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe objects to on the page as it stands, WCAG 2.1 A and AA, one line for each rule with the first places it fails at. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  // No page of ours has frames, and only violations are read: without these two axe takes four times as long.
  const options = { runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }, resultTypes: ['violations' as const] };
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode(true).analyze();
  return violations.map((violation) => {
    const places = violation.nodes.slice(0, 3).map((node) => node.target.join(' '));
    return `${violation.id} (${violation.impact ?? 'unknown'}) at ${places.join('; ')}`;
  });
}

/** What makes the page, or the part of it that scrolls, wider than the window, and controls that the right edge cuts off. */
export function sidewaysProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element): string => `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').trim().slice(0, 20)}"`;
    const scrollsAcross = (element: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;
    const wide = [...document.querySelectorAll('main, main > .page, .desk')].filter(scrollsAcross);
    const root = document.scrollingElement;
    if (root !== null && root.scrollWidth > root.clientWidth + 1) wide.push(root);
    const cut = [...document.querySelectorAll('a, button, input, select, textarea')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      if (width < 2 || right <= window.innerWidth + 1) return false;
      for (let around = element.parentElement; around !== null; around = around.parentElement) if (scrollsAcross(around) || getComputedStyle(around).overflowX === 'hidden' && !around.matches('.app, .main')) return false;
      return true;
    });
    return [...wide.map((element) => `${nameOf(element)} is ${element.scrollWidth} wide in ${element.clientWidth}`), ...cut.slice(0, 3).map((element) => `${nameOf(element)} is cut off`)];
  });
}
