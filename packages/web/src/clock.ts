import { useEffect, useState } from 'react';

/** The wall clock in milliseconds. The only place of the web application that reads it: the office's own day comes from the session. */
export function now(): number {
  return Date.now();
}

/** The wall clock, read again every `everyMs`; for "n seconds ago", never for a date of the office. */
export function useNow(everyMs: number): number {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setInstant(now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return instant;
}
