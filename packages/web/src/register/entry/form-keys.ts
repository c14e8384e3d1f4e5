/** What a key does in the form. */
export type FormAction = 'next' | 'previous' | 'same_as_last' | 'save' | 'save_and_next' | 'leave';

/** A key press as far as it matters. */
export interface FormKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** An input method is choosing characters: the key belongs to it. */
  readonly isComposing: boolean;
}

/** Enter next, Shift+Enter back, F2 as last time, Ctrl+S saves, Ctrl+Enter saves and opens the next person, Esc back to the list. */
export function formAction({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }: FormKey): FormAction | undefined {
  if (isComposing || altKey) return undefined;
  if (ctrlKey || metaKey) {
    if (key === 'Enter') return 'save_and_next';
    return key.toLowerCase() === 's' && !shiftKey ? 'save' : undefined;
  }
  switch (key) {
    case 'Enter':
      return shiftKey ? 'previous' : 'next';
    case 'F2':
      return 'same_as_last';
    case 'Escape':
      return 'leave';
    default:
      return undefined;
  }
}

/** Place of the answer a digit chooses: 1 to 9 the first nine, 0 the tenth. */
export function choiceOfDigit(key: string, count: number): number | undefined {
  if (!/^[0-9]$/u.test(key)) return undefined;
  const place = key === '0' ? 9 : Number(key) - 1;
  return place < count ? place : undefined;
}
