import type { SubmissionView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { Glyph, type Status } from '../../kit/status-glyph.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { timelineSteps, type TimelineStep } from './timeline-steps.ts';
import { entryWords } from './words.ts';

const GLYPHS = { save: 'none', submit: 'pri', return: 'late', approve: 'ok', lock: 'ok', reopen: 'lag', urge: 'lag' } as const satisfies Record<TimelineStep['kind'], Status>;

/** 流程: who did what and when, newest first, with opinions and the reasons on cells. */
export function FilingTimeline({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const steps = timelineSteps(view.timeline);
  const labels = new Map(view.items.map((item) => [item.key, text(item.label)]));
  return (
    <section className="ff-time">
      <SectionHead title={t('timeline')} />
      {steps.length === 0 && <EmptyLine>{t('noSteps')}</EmptyLine>}
      <ol>
        {steps.map((step) => (
          <li key={`${step.at} ${step.kind}`}>
            <Glyph status={GLYPHS[step.kind]} />
            <div>
              <b>{t(`step_${step.kind}`)}</b>
              <span className="muted">{[step.cellCount > 0 ? t('stepCells', { n: step.cellCount }) : '', step.times > 1 ? t('stepTimes', { n: step.times }) : ''].filter(Boolean).join(' · ')}</span>
              <time dateTime={step.at}>{instantText(step.at)}</time>
              <p>{step.by}{step.note === null || step.note === '' ? '' : `：${step.note}`}</p>
              {Object.entries(step.reasons).map(([key, reason]) => <p key={key} className="muted">{`${labels.get(key) ?? key}：${reason}`}</p>)}
            </div>
          </li>
        ))}
      </ol>
      <p className="foot-note">{`${t('basis')}：${view.form.basis}`}</p>
    </section>
  );
}
