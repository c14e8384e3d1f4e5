import type { TruthSignalView, TruthWorkerPage } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { RecordRows } from './record-rows.tsx';
import { ruleName, ruleWords } from './rule-words.ts';
import { SignalChart } from './signal-chart.tsx';
import { SignalGrade } from './signal-line.tsx';
import { truthWords } from './words.ts';

export interface SignalSectionProps {
  readonly signal: TruthSignalView;
  readonly evidence: TruthWorkerPage['signals'][number];
  /** More records of this signal than of the others are listed. */
  readonly isOpen: boolean;
  readonly onOpen: (rule: string | undefined) => void;
}

/** One rule about one worker: the sentence, how often each value or hour comes, and the records. */
export function SignalSection({ signal, evidence: { chart, rows, total }, isOpen, onOpen }: SignalSectionProps): ReactElement {
  const t = useWords(truthWords);
  const name = useWords(ruleWords);
  const text = useText();
  const title = ruleName(signal.rule, name);
  const isCut = rows.length < total;
  return (
    <section className="tr-sig" aria-label={title}>
      <SectionHead title={title} note={<SignalGrade grade={signal.grade} />} right={t('inQuestion', { n: figureText(total) })} />
      <p>{text(signal.sentence)}</p>
      <div className={chart === null ? 'tr-ev plain' : 'tr-ev'}>
        {chart !== null && <SignalChart chart={chart} />}
        <div>
          <RecordRows rows={rows} caption={title} />
          <p className="tr-more no-print">
            <span>{isCut ? t('firstOf', { n: figureText(total), shown: figureText(rows.length) }) : t('allOf', { n: figureText(total) })}</span>
            {(isCut || isOpen) && <button type="button" className="lnk" aria-expanded={isOpen} onClick={() => onOpen(isOpen ? undefined : signal.rule)}>{t(isOpen ? 'showLess' : 'showMore')}</button>}
          </p>
        </div>
      </div>
    </section>
  );
}
