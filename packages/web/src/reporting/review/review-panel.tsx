import { getReportReview, type RemarkView, type ReportReviewView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { Drawer } from '../../kit/drawer.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { Glyph, type Status } from '../../kit/status-glyph.tsx';
import { RemarkForm, type RemarkSubject } from './remark-form.tsx';
import { RemarkList } from './remark-list.tsx';
import './review.css';
import { ReviewActions } from './review-actions.tsx';
import { ReviewSteps } from './review-steps.tsx';
import { RevisionList } from './revision-list.tsx';
import { reviewWords } from './words.ts';

export interface ReviewPanelProps {
  readonly reportId: string;
  readonly subject: RemarkSubject;
  readonly canShow: (remark: RemarkView) => boolean;
  readonly onShow: (remark: RemarkView) => void;
  readonly onClose: () => void;
}

/** 审核与版本: where the report stands in its three reviews, what was said about it, and every revision it had. */
export function ReviewPanel({ reportId, subject, canShow, onShow, onClose }: ReviewPanelProps): ReactElement {
  const t = useWords(reviewWords);
  const read = useRoute(getReportReview, { params: { reportId } });
  const review = read.isPlaceholderData ? undefined : read.data;
  return (
    <Drawer title={t('panel')} onClose={onClose} right={review !== undefined && <span className="s muted">{t('ofRevision', { n: review.revision })}</span>}>
      {read.isError && <ErrorLine error={read.error} onRetry={() => void read.refetch()} />}
      {review === undefined ? !read.isError && <SkeletonRows rows={8} /> : (
        <div className="rw">
          <section aria-label={t('reviews')}>
            <ReviewSteps reportId={reportId} review={review} />
            <ReviewActions key={`${review.revision} ${review.acts.length}`} reportId={reportId} review={review} />
          </section>
          <section>
            <SectionHead title={t('remarks')} right={review.remarks.filter(({ settled }) => settled === null).length} />
            <RemarkList reportId={reportId} remarks={review.remarks} canShow={canShow} onShow={onShow} />
            {review.may.remark && <RemarkForm key={subject.figure?.key ?? ''} reportId={reportId} revision={review.revision} subject={subject} />}
          </section>
          <Record acts={review.acts} />
          <RevisionList reportId={reportId} />
        </div>
      )}
    </Drawer>
  );
}

const GLYPH = { submit: 'pri', withdraw: 'none', pass: 'ok', return: 'late' } as const satisfies Record<ReportReviewView['acts'][number]['kind'], Status>;

function Record({ acts }: Pick<ReportReviewView, 'acts'>): ReactElement {
  const t = useWords(reviewWords);
  return (
    <section>
      <SectionHead title={t('record')} />
      {acts.length === 0 && <EmptyLine>{t('noRecord')}</EmptyLine>}
      <ol className="rw-record">
        {[...acts].reverse().map(({ id, kind, level, revision, by, at, opinion }) => (
          <li key={id}>
            <Glyph status={GLYPH[kind]} />
            <div>
              <b>{kind === 'pass' || kind === 'return' ? t(`act_${kind}`, { level: t(`level_${level ?? 1}`) }) : t(`act_${kind}`)}</b> <span className="muted">{t('ofRevision', { n: revision })}</span>
              {opinion !== null && <p>{opinion}</p>}
              <small>{`${by} ${instantText(at)}`}</small>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
