import type { ReportSummary } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { reviewWords } from './words.ts';

/** Where a report stands, in one word: 草稿, 一审中, 二审退回, 三审通过, 已公布. */
export function StageMark({ report: { status, review } }: { readonly report: Pick<ReportSummary, 'status' | 'review'> }): ReactElement {
  const t = useWords(reviewWords);
  if (status === 'published') return <StatusGlyph status="ok">{t('published')}</StatusGlyph>;
  const { status: standing, level } = review;
  if ((standing === 'in_review' || standing === 'returned') && level !== null) return <StatusGlyph status={GLYPH[standing]}>{t(`${standing}_${level}`)}</StatusGlyph>;
  return <StatusGlyph status={GLYPH[standing]}>{t(standing === 'passed' ? 'passed' : 'draft')}</StatusGlyph>;
}

const GLYPH = { draft: 'none', in_review: 'pri', returned: 'late', passed: 'ok' } as const satisfies Record<ReportSummary['review']['status'], Status>;
