import { getItem, getItemPulse, type ItemView } from '@taizhang/contract';
import { useEffect } from 'react';
import { useLiveRoute, useWatchedRoute } from '../../api/use-route.ts';

/** What the pulse does not know of, a sub-item closed or a unit renamed, shows after half a minute. */
const WHOLE_EVERY_MS = 30_000;

/** An item as it is now. Every second only its mark is asked; the whole is read again when that has changed. */
export interface LiveItem {
  readonly item: ItemView | undefined;
  readonly error: Error | null;
  /** When the server last said that this is how it stands. */
  readonly readAt: number;
  readonly read: () => void;
}

/** Reads an item and follows it while one looks. */
export function useLiveItem(itemId: string): LiveItem {
  const whole = useWatchedRoute(true, WHOLE_EVERY_MS, getItem, { params: { itemId } });
  const pulse = useLiveRoute(getItemPulse, { params: { itemId } });
  const item = whole.isPlaceholderData ? undefined : whole.data;
  const { refetch } = whole;
  const isChanged = item !== undefined && !pulse.isPlaceholderData && pulse.data !== undefined && pulse.dataUpdatedAt > whole.dataUpdatedAt && pulse.data.mark !== item.mark;
  useEffect(() => {
    if (isChanged) void refetch();
  }, [isChanged, refetch]);
  return {
    item, error: whole.error ?? pulse.error, readAt: isChanged || pulse.isPlaceholderData ? whole.dataUpdatedAt : Math.max(whole.dataUpdatedAt, pulse.dataUpdatedAt),
    read: () => void refetch(),
  };
}
