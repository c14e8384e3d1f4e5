import type { RouteContract } from '@taizhang/contract';
import { useState } from 'react';
import type { AddressParts } from '../api/address.ts';
import { download } from '../api/download.ts';

/** A download under way, and why the last one failed. */
export interface FileDownload {
  /** Which file is being made; null when none. */
  readonly busyKey: string | null;
  readonly error: unknown;
  readonly start: (parts: AddressParts, fallbackName: string, key?: string) => void;
}

/** Downloads a file of a route, one at a time, and keeps the refusal to be shown. */
export function useFileDownload(route: RouteContract): FileDownload {
  const [busyKey, setBusyKey] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const start: FileDownload['start'] = (parts, fallbackName, key = '') => {
    if (busyKey !== null) return;
    setBusyKey(key);
    setError(null);
    download(route, parts, fallbackName).catch((problem: unknown) => setError(problem)).finally(() => setBusyKey(null));
  };
  return { busyKey, error, start };
}
