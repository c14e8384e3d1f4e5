import type { ReportReviewView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { reviewWords } from './words.ts';

const GLYPH = { passed: 'ok', awaited: 'pri', returned: 'late', ahead: 'none' } as const satisfies Record<ReportReviewView['steps'][number]['status'], Status>;
const MOST_NAMES = 3;

/** The three reviews with who gave them, who is awaited, and what changed since they were given. */
export function ReviewSteps({ reportId, review }: { readonly reportId: string; readonly review: ReportReviewView }): ReactElement {
  const t = useWords(reviewWords);
  const { steps, stage, waitingFor, changedSince } = review;
  const names = waitingFor.slice(0, MOST_NAMES).join('、');
  return (
    <>
      <ol className="rw-steps">
        {steps.map(({ level, status, by, at }) => (
          <li key={level} aria-current={status === 'awaited' ? 'step' : undefined}>
            <b>{t(`level_${level}`)}</b><span className="muted">{t(`who_${level}`)}</span>
            <StatusGlyph status={GLYPH[status]}>{t(`step_${status}`)}</StatusGlyph>
            {by !== null && <small>{`${by} ${at === null ? '' : instantText(at)}`}</small>}
          </li>
        ))}
      </ol>
      {stage.status === 'in_review' && <p className="xs muted">{waitingFor.length === 0 ? t('nobody') : t('waiting', { names: waitingFor.length > MOST_NAMES ? t('andMore', { names, n: waitingFor.length }) : names })}</p>}
      {changedSince !== null && (
        <p className="notice">
          <StatusGlyph status="lag">{t('changedSince', { n: changedSince.revision, by: changedSince.by, level: t(`level_${changedSince.level}`) })}</StatusGlyph>{' '}
          <ScreenLink to={`/reports/${reportId}/comparison`} search={{ from: String(changedSince.revision), to: String(review.revision) }}>{t('seeChanges')}</ScreenLink>
        </p>
      )}
    </>
  );
}
