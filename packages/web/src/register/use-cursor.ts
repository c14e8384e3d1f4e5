import { useState } from 'react';

/** A place in a list that is read page after page: the server says where the next page starts, the browser remembers where the former ones did. */
export interface Cursor {
  /** Where the page starts; undefined is the first. */
  readonly after: number | undefined;
  /** 1 for the first page. */
  readonly page: number;
  readonly onNext: (after: number) => void;
  readonly onPrevious: () => void;
}

/** Starts at the first page, and again whenever `key` — what is listed — is another. */
export function useCursor(key: string): Cursor {
  const [state, setState] = useState<{ readonly key: string; readonly starts: readonly number[] }>({ key, starts: [] });
  const starts = state.key === key ? state.starts : [];
  return {
    after: starts.at(-1), page: starts.length + 1,
    onNext: (after) => setState({ key, starts: [...starts, after] }),
    onPrevious: () => setState({ key, starts: starts.slice(0, -1) }),
  };
}
