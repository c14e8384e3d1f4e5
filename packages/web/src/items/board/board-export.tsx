import { exportItemBoard } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { download } from '../../api/download.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { itemWords } from '../words.ts';
import type { BoardQuery } from './board-search.ts';
import { boardWords } from './words.ts';

/** The lists as files: every row of the choice, not only the page in sight. */
export function BoardExport({ query: { page: _page, size: _size, ...choice }, isReady }: { readonly query: BoardQuery; readonly isReady: boolean }): ReactElement {
  const t = useWords(boardWords);
  const i = useWords(itemWords);
  const text = useText();
  const [busyWith, setBusyWith] = useState<'xlsx' | 'docx'>();
  const [error, setError] = useState<unknown>();
  const save = (format: 'xlsx' | 'docx'): void => {
    setBusyWith(format);
    setError(undefined);
    download(exportItemBoard, { body: { commandId: newCommandId(), format, ...choice } }, `${t('title')}.${format}`).catch(setError).finally(() => setBusyWith(undefined));
  };
  return (
    <>
      {error !== undefined && <span role="alert"><StatusGlyph status="late">{text(userMessageOf(error))}</StatusGlyph></span>}
      {(['xlsx', 'docx'] as const).map((format) => <button type="button" key={format} className="btn sm" disabled={!isReady || busyWith !== undefined} onClick={() => save(format)}>{t(busyWith === format ? 'exporting' : format === 'xlsx' ? 'excel' : 'word')}</button>)}
      <button type="button" className="btn sm" onClick={() => window.print()}>{i('print')}</button>
    </>
  );
}
