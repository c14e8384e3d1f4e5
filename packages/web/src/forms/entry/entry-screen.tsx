import { getSubmission, type SubmissionView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenParams } from '../../screen/screen-address.ts';
import type { Done } from './done.ts';
import { FillPage } from './fill-page.tsx';
import './entry.css';
import { ReadPage } from './read-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { entryWords } from './words.ts';

/** The grid of one form, institution and period: to fill in, to review, or to read, as the server allows. */
export function Screen(): ReactElement {
  const { formId = '', period = '', orgId = '' } = useScreenParams();
  const submission = useRoute(getSubmission, { params: { formId, period, orgId } });
  const isOther = submission.isPlaceholderData;
  if (submission.data !== undefined && !isOther) return <Filing key={`${formId} ${period} ${orgId}`} view={submission.data} />;
  return <div className="page">{submission.isError ? <ErrorLine error={submission.error} onRetry={() => void submission.refetch()} /> : <SkeletonRows rows={20} />}</div>;
}

function Filing({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const [done, setDone] = useState<Done>();
  const notice = done === undefined ? undefined : t(`${done}Done`, { who: text(view.form.ownerSection) });
  if (view.may.save) return <FillPage key="fill" view={view} notice={notice} onDone={setDone} />;
  if (view.may.return || view.may.approve) return <ReviewPage key="review" view={view} notice={notice} onDone={setDone} />;
  return <ReadPage key="read" view={view} notice={notice} onDone={setDone} />;
}
