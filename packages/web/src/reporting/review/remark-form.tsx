import { getReportReview, remarkReport } from '@taizhang/contract';
import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { reviewWords } from './words.ts';

/** What an opinion can be about besides the whole report. */
export interface RemarkSubject {
  readonly figure: { readonly key: string; readonly text: string } | undefined;
  /** The paragraphs of the page. */
  readonly passages: readonly string[];
}

/** An opinion about the whole report, one of its paragraphs, or the figure the reader was last at. */
export function RemarkForm({ reportId, revision, subject: { figure, passages } }: { readonly reportId: string; readonly revision: number; readonly subject: RemarkSubject }): ReactElement {
  const t = useWords(reviewWords);
  const text = useText();
  const id = useId();
  const give = useCommand(remarkReport, [getReportReview]);
  const [commandId, setCommandId] = useState(newCommandId);
  const [about, setAbout] = useState<string | undefined>(undefined);
  const [words, setWords] = useState('');
  const chosen = about ?? (figure === undefined ? 'all' : 'figure');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const quote = chosen.startsWith('p') ? (passages[Number(chosen.slice(1))] ?? null) : null;
    give.mutate([{ params: { reportId }, body: { commandId, revision, text: words.trim(), figureKey: chosen === 'figure' ? (figure?.key ?? null) : null, quote } }], {
      onSuccess: () => {
        setWords('');
        setAbout('all');
        setCommandId(newCommandId());
      },
    });
  };
  return (
    <form className="rw-form" aria-label={t('give')} onSubmit={send}>
      {give.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(give.error))}</StatusGlyph></p>}
      <label><span>{t('about')}</span>
        <select className="in" value={chosen} onChange={(event) => setAbout(event.target.value)}>
          <option value="all">{t('aboutAll')}</option>
          {figure !== undefined && <option value="figure">{t('aboutFigure', { text: figure.text })}</option>}
          {passages.map((passage, place) => <option key={`${id}${passage}`} value={`p${place}`}>{passage.length > LONGEST ? `${passage.slice(0, LONGEST)}…` : passage}</option>)}
        </select>
      </label>
      <label><span>{t('opinion')}</span><textarea className="in" rows={2} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} /></label>
      <div className="acts"><button type="submit" className="btn" disabled={give.isPending || words.trim() === ''}>{t('addRemark')}</button></div>
    </form>
  );
}

const LONGEST = 24;
