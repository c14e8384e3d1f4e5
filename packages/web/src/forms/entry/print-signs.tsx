import type { SubmissionView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { entryWords } from './words.ts';

const BLANK = '　　　　　　';

/** Foot of the printed form: 填表人, 审核人, 单位负责人, 填报日期. */
export function PrintSigns({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useWords(entryWords);
  const filled = view.timeline.findLast((step) => step.kind === 'submit') ?? view.timeline.findLast((step) => step.kind === 'save');
  const approved = view.timeline.findLast((step) => step.kind === 'approve');
  return (
    <div className="print-sign">
      <span>{t('signFiller', { name: filled?.by ?? BLANK })}</span>
      <span>{t('signReviewer', { name: approved?.by ?? BLANK })}</span>
      <span>{t('signHead')}{BLANK}</span>
      <span>{t('signDate', { day: filled === undefined ? BLANK : instantText(filled.at).slice(0, 10) })}</span>
    </div>
  );
}
