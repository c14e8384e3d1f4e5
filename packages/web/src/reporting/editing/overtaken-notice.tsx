import type { OvertakenView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { revisionWords } from '../revision/words.ts';
import { editingWords } from './words.ts';

export interface OvertakenNoticeProps {
  readonly reportId: string;
  readonly by: OvertakenView;
  /** The revision the words on the screen were written on. */
  readonly base: number;
  readonly onReplace: () => void;
  readonly onDiscard: () => void;
}

/** Somebody else changed the report meanwhile: who, what, and what to do with the words on the screen. */
export function OvertakenNotice({ reportId, by, base, onReplace, onDiscard }: OvertakenNoticeProps): ReactElement {
  const t = useWords(editingWords);
  const r = useWords(revisionWords);
  return (
    <div className="notice late ed-overtaken" role="alert">
      <p><StatusGlyph status="late">{t('overtaken', { by: by.by, at: instantText(by.at), n: by.revision, kind: r(`kind_${by.kind}`) })}</StatusGlyph></p>
      <p className="s">{t('overtakenNote')}</p>
      <p className="acts">
        {/* A window of its own: the words on the screen stay where they are. */}
        <a className="btn sm" href={`/reports/${reportId}/comparison?from=${base}&to=${by.revision}`} target="_blank" rel="noreferrer">{t('seeTheirs')}</a>
        <button type="button" className="btn sm" onClick={onReplace}>{t('replace')}</button>
        <button type="button" className="btn sm d" onClick={onDiscard}>{t('discard')}</button>
      </p>
    </div>
  );
}
