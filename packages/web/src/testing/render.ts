import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';

/** React warns unless a test says that it flushes effects itself. */
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** What the test before drew; it must not go on listening. */
let last: Root | undefined;

/** Draws a component into a page of its own and gives the element it stands in. */
export function render(element: ReactElement): HTMLElement {
  erase();
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const root = createRoot(place);
  act(() => root.render(element));
  last = root;
  return place;
}

/** Takes away what was drawn, so that it no longer listens. */
export function erase(): void {
  act(() => last?.unmount());
  last = undefined;
}

/** Does something that changes what is drawn, and waits until it is drawn. */
export async function doAndDraw(action: () => void | Promise<void>): Promise<void> {
  await act(async () => action());
}
