import type { ItemView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { CourseEntry } from './course-entry.tsx';
import { pageWords } from './words.ts';

export interface ChangedNoteProps {
  readonly item: ItemView;
  /** Version the reader had seen. */
  readonly since: number;
  readonly isGone: boolean;
  readonly name: string;
  readonly onSeen: () => void;
}

/** What others did to the item since the dialog was opened. */
export function ChangedNote({ item, since, isGone, name, onSeen }: ChangedNoteProps): ReactElement {
  const t = useWords(pageWords);
  return (
    <div className="notice" role="alert">
      <p><StatusGlyph status="lag">{t('changed')}</StatusGlyph></p>
      <ol className="it-tl">{item.course.filter(({ kind, version }) => kind === 'record' && version !== null && version > since).map((entry) => <CourseEntry key={entry.recordedAt} entry={entry} today={item.today} />)}</ol>
      <p>{isGone ? t('gone', { action: name }) : t('changedKept')} {!isGone && <button type="button" className="lnk strong" onClick={onSeen}>{t('changedSeen')}</button>}</p>
    </div>
  );
}
