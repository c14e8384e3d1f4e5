import type { RenewalMarkView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { keyed } from '../keyed.ts';
import { useOneStop } from '../use-one-stop.ts';
import { reportingWords } from '../words.ts';

export interface MarksStripProps {
  readonly fromReportId: string;
  readonly marks: readonly RenewalMarkView[];
  /** Whether a mark still stands somewhere on the page. */
  readonly canShow: (mark: RenewalMarkView) => boolean;
  readonly onShow: (mark: RenewalMarkView) => void;
}

const STATUS = { direction: 'late', target: 'late', condition: 'lag', missing: 'none', typed: 'lag' } as const satisfies Record<RenewalMarkView['kind'], Status>;
const ORDER = ['direction', 'target', 'condition', 'typed', 'missing'] as const satisfies readonly RenewalMarkView['kind'][];
const SHOWN_FIRST = 3;

/** 续写待看 over the page: words of the earlier report that the new figures no longer bear out. */
export function MarksStrip({ fromReportId, marks, canShow, onShow }: MarksStripProps): ReactElement {
  const t = useWords(reportingWords);
  const [isAll, setIsAll] = useState(false);
  const stop = useOneStop();
  const sorted = ORDER.flatMap((kind) => marks.filter((mark) => mark.kind === kind));
  const shown = isAll ? sorted : sorted.slice(0, SHOWN_FIRST);
  return (
    <section className="chk no-print" aria-label={t('renewedMarks')}>
      <div className="h">
        <h2>{t('renewedMarks')}</h2>
        {marks.length === 0 && <StatusGlyph status="ok">{t('marksNone')}</StatusGlyph>}
        {ORDER.map((kind) => [kind, marks.filter((mark) => mark.kind === kind).length] as const).map(([kind, count]) => count > 0 && <StatusGlyph key={kind} status={STATUS[kind]}>{`${t(`mark_${kind}`)} ${count}`}</StatusGlyph>)}
        <span className="ends">
          {sorted.length > SHOWN_FIRST && <button type="button" className="lnk" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>{t(isAll ? 'fewerFindings' : 'all')}</button>}
          <ScreenLink to={`/reports/${fromReportId}`}>{t('renewedFrom')}</ScreenLink>
        </span>
      </div>
      {shown.length > 0 && (
        <ul {...stop}>
          {keyed(shown, (mark) => `${mark.kind} ${mark.figureKey ?? ''} ${mark.words} ${mark.near}`).map(({ key, item: mark }) => (
            <li key={key}>
              <StatusGlyph status={STATUS[mark.kind]}>{t(`mark_${mark.kind}`)}</StatusGlyph>
              <Sentence mark={mark} />
              {canShow(mark) ? <button type="button" className="lnk" data-stop="" onClick={() => onShow(mark)}>{t('locate')}</button> : <span />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Sentence({ mark: { kind, words, near, figureName, figureText } }: { readonly mark: RenewalMarkView }): ReactElement {
  const t = useWords(reportingWords);
  const said = { words, name: figureName ?? '', text: figureText ?? '' };
  const line = t(`markLine_${kind}`, said);
  return <span className="t" title={near}>{line}{kind !== 'missing' && near !== '' && <span className="muted" lang="zh-CN">{` · ${near}`}</span>}</span>;
}
