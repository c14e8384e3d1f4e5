import { getReport } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useLocale, useWords } from '../../i18n/locale.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenParams, useScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { reportingWords } from '../words.ts';
import './returned.css';
import { UploadReview } from './upload-review.tsx';
import { UploadStart } from './upload-start.tsx';
import { returnedWords } from './words.ts';

/** 传回 Word: the edited file of a report, what it would change, and taking it over. */
export function Screen(): ReactElement {
  const t = useWords(returnedWords);
  const r = useWords(reportingWords);
  const locale = useLocale();
  const { reportId = '' } = useScreenParams();
  const [search] = useScreenSearch();
  const read = useRoute(getReport, { params: { reportId } });
  const report = read.isPlaceholderData ? undefined : read.data;
  const here = `/reports/${reportId}`;
  const uploadId = search['upload'];
  const name = report === undefined ? '…' : r('barTitle', { period: periodTitle(report.period, locale) });
  return (
    <div className="page up">
      <PageHead
        title={t('title')} crumbs={[{ key: 'reports', label: t('reports'), to: '/reports' }, { key: 'report', label: name, to: here }, { key: 'here', label: t('title') }]}
        actions={<ScreenLink to={here} className="btn">{t('backToReport')}</ScreenLink>}
      />
      {read.isError && <><ErrorLine error={read.error} onRetry={() => void read.refetch()} /><EmptyLine><ScreenLink to="/reports">{r('back')}</ScreenLink></EmptyLine></>}
      {report === undefined ? !read.isError && <SkeletonRows rows={12} /> : uploadId === undefined ? <UploadStart report={report} /> : <UploadReview key={uploadId} report={report} uploadId={uploadId} />}
    </div>
  );
}
