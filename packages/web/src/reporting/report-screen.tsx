import { getReport } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../api/use-route.ts';
import { useWords } from '../i18n/locale.ts';
import { EmptyLine, ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { ApiProblem } from '../api/api-problem.ts';
import { useScreenParams } from '../screen/screen-address.ts';
import { ScreenLink } from '../screen/screen-link.tsx';
import { ReportDesk } from './report-desk.tsx';
import './reporting.css';
import { reportingWords } from './words.ts';

/** One report: outline, official page, and where each of its figures comes from. */
export function Screen(): ReactElement {
  const t = useWords(reportingWords);
  const { reportId = '' } = useScreenParams();
  const report = useRoute(getReport, { params: { reportId } });
  if (report.data !== undefined && !report.isPlaceholderData) return <ReportDesk key={report.data.id} report={report.data} />;
  const isGone = report.error instanceof ApiProblem && report.error.status === 404;
  return (
    <div className="page">
      {report.isError ? <><ErrorLine error={report.error} onRetry={isGone ? undefined : () => void report.refetch()} /><EmptyLine><ScreenLink to="/reports">{t('back')}</ScreenLink></EmptyLine></> : <SkeletonRows rows={16} />}
    </div>
  );
}
