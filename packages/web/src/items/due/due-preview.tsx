import type { DuePreview } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { MovesTable } from './moves-table.tsx';
import { dueWords } from './words.ts';

export interface DuePreviewPartProps {
  readonly preview: DuePreview;
  readonly accepts: boolean;
  readonly onAccept: (accepts: boolean) => void;
}

/** What a change would move, before it is saved; time taken from somebody outside the office is to be owned up to. */
export function DuePreviewPart({ preview, accepts, onAccept }: DuePreviewPartProps): ReactElement {
  const t = useWords(dueWords);
  const { items, moves, earlier, againstCitizens, rows } = preview;
  if (moves === 0) return <EmptyLine>{t('noMoves')}</EmptyLine>;
  return (
    <>
      <p className="s">{[t('summary', { items, moves }), ...(earlier === 0 ? [] : [t('earlier', { n: earlier })])].join(' · ')}</p>
      {againstCitizens > 0 && (
        <div className="notice late">
          <StatusGlyph status="late">{t('against', { n: againstCitizens })}</StatusGlyph>
          <label className="check"><input type="checkbox" checked={accepts} onChange={(event) => onAccept(event.target.checked)} />{t('accept')}</label>
        </div>
      )}
      <MovesTable rows={rows} />
      {rows.length < moves && <p className="xs muted">{t('first', { n: rows.length })}</p>}
    </>
  );
}
