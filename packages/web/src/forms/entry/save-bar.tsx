import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import type { Translate } from '../../i18n/dictionary.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { userMessageOf } from '../../api/api-problem.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import type { EntryTally, Obstacle } from './entry-tally.ts';
import type { SaveState } from './save-state.ts';
import { entryWords } from './words.ts';

export interface SaveBarProps {
  readonly tally: EntryTally;
  readonly lacks: readonly Obstacle[];
  readonly saveState: SaveState;
  readonly unsaved: number;
  readonly isOnline: boolean;
  readonly onCheck: () => void;
  readonly onSave: () => void;
  readonly onSubmit: () => void;
}

/** The bar under the grid: how far it is, what is saved, and what still keeps it from being handed in. */
export function SaveBar({ tally, lacks, saveState, unsaved, isOnline, onCheck, onSave, onSubmit }: SaveBarProps): ReactElement {
  const t = useWords(entryWords);
  const isReady = lacks.length === 0;
  return (
    <>
      <div className="n" role="status">
        <span>{t('filled')} <b>{tally.filled}</b><span className="u">{t('ofItems', { n: tally.fields })}</span></span>
        {tally.conflicts > 0 && <StatusGlyph status="lag">{t('conflicts', { n: tally.conflicts })}</StatusGlyph>}
        {tally.returnedOpen > 0 && <StatusGlyph status="late">{t('returnedOpen', { n: tally.returnedOpen })}</StatusGlyph>}
        {tally.errors > 0 && <StatusGlyph status="late">{t('errors', { n: tally.errors })}</StatusGlyph>}
        {tally.doubts > 0 && <StatusGlyph status="lag">{t('doubts', { n: tally.doubts })}</StatusGlyph>}
        {tally.empty > 0 && <StatusGlyph status="none">{t('unfilled', { n: tally.empty })}</StatusGlyph>}
        {isReady && <StatusGlyph status="ok">{t('complete')}</StatusGlyph>}
      </div>
      <span className="xs muted w"><SaveWord saveState={saveState} unsaved={unsaved} isOnline={isOnline} hasConflicts={tally.conflicts > 0} /><span className="tips"><kbd>Enter</kbd> {t('enterNext')} · <kbd>F2</kbd> {t('f2Before')} · {t('canPaste')}</span></span>
      <div className="b">
        <button type="button" className="btn" onClick={onCheck}>{t('doCheck')}</button>
        <button type="button" className="btn" disabled={unsaved === 0 || saveState.kind === 'saving'} onClick={onSave}>{t('doSave')}</button>
        <button type="button" className="btn p" aria-disabled={!isReady} aria-describedby="ff-lack" onClick={isReady ? onSubmit : onCheck}>{t('doSubmit')}</button>
      </div>
      {!isReady && <span className="lack xs" id="ff-lack">{lacks.map((lack) => lackText(lack, tally, t)).join(t('lackJoin'))}</span>}
    </>
  );
}

function SaveWord({ saveState, unsaved, isOnline, hasConflicts }: Pick<SaveBarProps, 'saveState' | 'unsaved' | 'isOnline'> & { readonly hasConflicts: boolean }): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  if (!isOnline || saveState.kind === 'offline') return <StatusGlyph status="none">{t('offline', { n: unsaved })}</StatusGlyph>;
  switch (saveState.kind) {
    case 'failed':
      return <span className="late" role="alert"><StatusGlyph status="late">{t('failed', { why: text(userMessageOf(saveState.error)) })}</StatusGlyph></span>;
    case 'saving':
      return <span>{t('saving')}</span>;
    case 'restored':
      return <StatusGlyph status="lag">{t('restored', { at: clock(saveState.at), n: saveState.count })}</StatusGlyph>;
    case 'merged':
      return hasConflicts ? <span>{t('unsaved', { n: unsaved })}</span> : <StatusGlyph status="lag">{t('mergedClean', { who: saveState.by ?? t('someone') })}</StatusGlyph>;
    case 'saved':
      return <span>{unsaved > 0 ? t('unsaved', { n: unsaved }) : t('savedAt', { at: clock(saveState.at) })}</span>;
    case 'clean':
      return <span>{unsaved > 0 ? t('unsaved', { n: unsaved }) : ''}</span>;
  }
}

function clock(milliseconds: number): string {
  return instantText(new Date(milliseconds).toISOString()).slice(11);
}

function lackText(lack: Obstacle, tally: EntryTally, t: Translate<typeof entryWords>): string {
  switch (lack) {
    case 'offline':
      return t('lackOffline');
    case 'conflicts':
      return t('lackConflicts', { n: tally.conflicts });
    case 'errors':
      return t('lackErrors', { n: tally.errors });
    case 'empty':
      return t('lackEmpty', { n: tally.empty });
    case 'returned_note':
      return t('lackReturned', { n: tally.returnedOpen });
    case 'doubt_note':
      return t('lackDoubts', { n: tally.doubts });
    case 'nothing':
      return t('lackNothing');
    case 'too_early':
      return t('lackEarly');
  }
}
