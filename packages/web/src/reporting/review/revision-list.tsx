import { listReportRevisions } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { revisionBefore, revisionGroups } from '../revision/revision-groups.ts';
import { revisionWords } from '../revision/words.ts';
import { reviewWords } from './words.ts';

/** 版本: every change of the report, each to be held against the one before. */
export function RevisionList({ reportId }: { readonly reportId: string }): ReactElement {
  const t = useWords(reviewWords);
  const r = useWords(revisionWords);
  const revisions = useRoute(listReportRevisions, { params: { reportId } });
  const groups = revisionGroups(revisions.data?.rows ?? []);
  const here = `/reports/${reportId}/comparison`;
  return (
    <section>
      <SectionHead title={t('versions')} right={groups.length > 1 && <ScreenLink to={here}>{t('allVersions')}</ScreenLink>} />
      {revisions.isPending && <SkeletonRows rows={3} />}
      {revisions.isError && <ErrorLine error={revisions.error} onRetry={() => void revisions.refetch()} />}
      <ol className="rw-versions">
        {groups.map(({ last, savings }) => {
          const before = revisionBefore(groups, last.revision);
          return (
            <li key={last.revision}>
              <b>{r('revision', { n: last.revision })}</b><span>{r(`kind_${last.kind}`)}</span>
              {before !== undefined && <ScreenLink to={here} search={{ from: String(before), to: String(last.revision) }} title={t('compareOf', { n: last.revision })}>{t('compare')}<span className="sr">{` ${r('revision', { n: last.revision })}`}</span></ScreenLink>}
              <small>{[`${last.by} ${instantText(last.at)}`, last.fileName ?? '', last.reason ?? '', savings > 1 ? r('savings', { n: savings }) : ''].filter(Boolean).join(' · ')}</small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
