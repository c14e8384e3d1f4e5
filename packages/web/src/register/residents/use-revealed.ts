import type { revealIdentity, RouteResponse } from '@taizhang/contract';
import { useState } from 'react';
import { now, useNow } from '../../clock.ts';

export type Identity = RouteResponse<typeof revealIdentity>;

/** Who somebody is, shown for a minute after a reason was given. */
export interface Revealed {
  /** Undefined while masked. */
  readonly identity: Identity | undefined;
  /** Seconds it still shows. */
  readonly left: number;
  readonly show: (identity: Identity) => void;
  readonly hide: () => void;
}

const SHOWN_MS = 60_000;

/** Starts masked. */
export function useRevealed(): Revealed {
  const [shown, setShown] = useState<{ readonly identity: Identity; readonly until: number } | undefined>(undefined);
  // The second shown may be older than the look itself.
  const left = Math.min(SHOWN_MS / 1000, Math.ceil(((shown?.until ?? 0) - useNow(1000)) / 1000));
  return { identity: left > 0 ? shown?.identity : undefined, left, show: (identity) => setShown({ identity, until: now() + SHOWN_MS }), hide: () => setShown(undefined) };
}
