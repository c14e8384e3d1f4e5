import { getOutward, sendOutwardTest } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { outwardWords } from './words.ts';

/** Sends a test message, and says beside the button whether it was taken; why not stands in the list. */
export function TestButton({ channel }: { readonly channel: 'mail' | 'webhook' }): ReactElement {
  const t = useWords(outwardWords);
  const text = useText();
  const test = useCommand(sendOutwardTest, [getOutward]);
  const { data, error, isPending } = test;
  const isSent = error === null && data?.state === 'sent';
  return (
    <span className="out-test" role="status">
      {!isPending && (data !== undefined || error !== null) && <StatusGlyph status={isSent ? 'ok' : 'late'}>{error !== null ? text(userMessageOf(error)) : t(isSent ? 'testSent' : 'testFailed')}</StatusGlyph>}
      <button type="button" className="lnk" disabled={isPending} onClick={() => test.mutate([{ body: { commandId: newCommandId(), channel } }])}>{t(isPending ? 'testing' : 'test')}</button>
    </span>
  );
}
