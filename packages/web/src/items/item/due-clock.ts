import type { ItemClock, ItemView } from '@taizhang/contract';

/** The time limit the item is due by; when none runs, the one that was begun last. */
export function dueClockOf({ clocks, dueOn, dueClock }: Pick<ItemView, 'clocks' | 'dueOn' | 'dueClock'>): ItemClock | undefined {
  const running = clocks.filter(({ state }) => state === 'running' || state === 'paused');
  const due = running.find((clock) => dueOn !== null && clock.due === dueOn && (dueClock === null || clock.name.zh === dueClock.zh)) ?? running.find((clock) => clock.due === dueOn) ?? running[0];
  return due ?? [...clocks].filter(({ startedAt }) => startedAt !== null).sort((one, other) => (one.startedAt ?? '').localeCompare(other.startedAt ?? '')).at(-1);
}
