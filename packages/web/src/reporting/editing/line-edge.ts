/** Whether the caret stands on the first or the last printed line of an element: there an arrow leads out of it. */
export function edgeOf(host: HTMLElement): { readonly isFirst: boolean; readonly isLast: boolean } {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return { isFirst: false, isLast: false };
  const caret = selection.getRangeAt(0).getBoundingClientRect();
  const box = host.getBoundingClientRect();
  // An empty line has no caret of any height.
  if (caret.height === 0) return { isFirst: host.textContent === '', isLast: host.textContent === '' };
  const line = Number.parseFloat(getComputedStyle(host).lineHeight) || caret.height * 1.5;
  return { isFirst: caret.top - box.top < line * 0.9, isLast: box.bottom - caret.bottom < line * 0.9 };
}
