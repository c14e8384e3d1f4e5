/** What a key does in a cell of the grid. */
export type GridAction = 'next' | 'previous' | 'leave' | 'as_before' | 'save';

/** A key press as far as it matters. */
export interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** An input method is choosing characters: Enter belongs to it. */
  readonly isComposing: boolean;
}

/** Enter and ↓ next, Shift+Enter and ↑ back, Esc leaves, F2 as last time, Ctrl+S saves; everything else is typing. */
export function gridAction({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }: GridKey): GridAction | undefined {
  if (isComposing || altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 's' && !shiftKey ? 'save' : undefined;
  switch (key) {
    case 'Enter':
      return shiftKey ? 'previous' : 'next';
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'Escape':
      return 'leave';
    case 'F2':
      return 'as_before';
    default:
      return undefined;
  }
}

/** The writable cell after or before one; undefined at either end, where the focus stays or goes to the save bar. */
export function neighbourCell(keys: readonly string[], from: string, step: 1 | -1): string | undefined {
  const place = keys.indexOf(from);
  return place < 0 ? undefined : keys[place + step];
}
