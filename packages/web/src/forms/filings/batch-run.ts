import type { FilingView } from '@taizhang/contract';

/** What became of a batch: nothing is dropped, every failure says why. */
export interface BatchResult {
  readonly done: readonly FilingView[];
  readonly failed: readonly { readonly filing: FilingView; readonly error: unknown }[];
}

/** Does one thing after the other, so that one failure stops nothing and the server sees no burst. */
export async function runBatch(filings: readonly FilingView[], act: (filing: FilingView) => Promise<unknown>, onStep: (finished: number) => void): Promise<BatchResult> {
  const done: FilingView[] = [];
  const failed: { filing: FilingView; error: unknown }[] = [];
  for (const filing of filings) {
    try {
      await act(filing);
      done.push(filing);
    } catch (error) {
      failed.push({ filing, error });
    }
    onStep(done.length + failed.length);
  }
  return { done, failed };
}

/** Key of a line among all. */
export function filingKey({ formId, period, orgId }: FilingView): string {
  return `${formId} ${period} ${orgId}`;
}
