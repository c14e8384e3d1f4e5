import { getReportReview, settleRemark, type RemarkView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { EmptyLine, ErrorLine } from '../../kit/state-lines.tsx';
import { reviewWords } from './words.ts';

export interface RemarkListProps {
  readonly reportId: string;
  readonly remarks: readonly RemarkView[];
  /** Whether what an opinion is about can be shown on the page. */
  readonly canShow: (remark: RemarkView) => boolean;
  readonly onShow: (remark: RemarkView) => void;
}

/** Opinions about the report: open ones, and folded those that have been dealt with. */
export function RemarkList({ reportId, remarks, canShow, onShow }: RemarkListProps): ReactElement {
  const t = useWords(reviewWords);
  const settle = useCommand(settleRemark, [getReportReview]);
  const [isAll, setIsAll] = useState(false);
  const settled = remarks.filter((remark) => remark.settled !== null).length;
  const shown = remarks.filter((remark) => isAll || remark.settled === null);
  return (
    <>
      {settle.isError && <ErrorLine error={settle.error} />}
      {remarks.length === 0 && <EmptyLine>{t('noRemarks')}</EmptyLine>}
      <ul className="rw-remarks">
        {shown.map((remark) => (
          <li key={remark.id}>
            {remark.quote !== null && <q lang="zh-CN">{remark.quote.length > LONGEST ? `${remark.quote.slice(0, LONGEST)}…` : remark.quote}</q>}
            <p>{remark.text}</p>
            <small>{`${remark.by} ${instantText(remark.at)} · ${t('ofRevision', { n: remark.revision })}`}</small>
            {remark.settled !== null && <small>{t('settledBy', { by: remark.settled.by, at: instantText(remark.settled.at) })}</small>}
            <span className="acts">
              {canShow(remark) && <button type="button" className="lnk" aria-label={t('showOf', { text: remark.quote ?? '' })} onClick={() => onShow(remark)}>{t('show')}</button>}
              {remark.may.settle && <button type="button" className="lnk" disabled={settle.isPending} onClick={() => settle.mutate([{ params: { reportId, remarkId: remark.id }, body: { commandId: newCommandId() } }])}>{t('settle')}<span className="sr">{` ${remark.text}`}</span></button>}
            </span>
          </li>
        ))}
      </ul>
      {settled > 0 && <button type="button" className="lnk s" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>{t('showSettled', { n: settled })}</button>}
    </>
  );
}

const LONGEST = 48;
