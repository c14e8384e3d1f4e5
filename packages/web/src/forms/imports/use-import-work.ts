import { useState } from 'react';

/** What an import screen is doing, and why the last thing failed. */
export interface ImportWork {
  /** Which file or import is being worked on; undefined when none. */
  readonly busyWith: string | undefined;
  readonly error: unknown;
  readonly work: (name: string, task: () => Promise<void>) => void;
}

/** Runs the steps of an import screen and keeps the refusal to be shown. */
export function useImportWork(): ImportWork {
  const [busyWith, setBusyWith] = useState<string>();
  const [error, setError] = useState<unknown>(null);
  const work: ImportWork['work'] = (name, task) => {
    setBusyWith(name);
    setError(null);
    task().catch((problem: unknown) => setError(problem)).finally(() => setBusyWith(undefined));
  };
  return { busyWith, error, work };
}
