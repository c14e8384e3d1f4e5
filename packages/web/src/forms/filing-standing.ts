import type { FilingView } from '@taizhang/contract';
import type { Translate } from '../i18n/dictionary.ts';
import type { Status } from '../kit/status-glyph.tsx';
import type { formWords } from './words.ts';

/** Standing of a filing, as the wire says it. */
export type FilingStatus = FilingView['status'];

/** Glyph of a standing: ■ late or sent back, ▲ waits for somebody, ● done, ○ not due. */
export function standingGlyph(status: FilingStatus): Status {
  const glyphs = {
    not_due: 'none', due: 'none', late: 'late', submitted: 'pri', submitted_late: 'lag', returned: 'late', approved: 'ok', locked: 'ok',
  } as const satisfies Record<FilingStatus, Status>;
  return glyphs[status];
}

/** Word of a standing; days late and returned cells are said where they are known. */
export function standingWord(filing: Pick<FilingView, 'status' | 'daysLate' | 'returnedCells'>, t: Translate<typeof formWords>): string {
  if (filing.status === 'late' && (filing.daysLate ?? 0) > 0) return t('lateDays', { n: filing.daysLate ?? 0 });
  if (filing.status === 'returned' && filing.returnedCells > 0) return t('returnedCells', { n: filing.returnedCells });
  return t(filing.status);
}

/** Path of the grid of one filing. */
export function filingPath({ formId, period, orgId }: Pick<FilingView, 'formId' | 'period' | 'orgId'>): string {
  return `/forms/${encodeURIComponent(formId)}/${encodeURIComponent(period)}/${encodeURIComponent(orgId)}`;
}
