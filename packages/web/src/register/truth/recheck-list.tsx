import type { RecheckSummary } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText, percentText } from '../../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { recheckScope } from './recheck-scope.ts';
import { recheckWords } from './recheck-words.ts';

/** Draws as rows, each with how far it is and what it says. */
export function RecheckList({ rows }: { readonly rows: readonly RecheckSummary[] }): ReactElement {
  const t = useWords(recheckWords);
  const text = useText();
  const columns: readonly LedgerColumn<RecheckSummary>[] = [
    { key: 'what', head: t('scope'), render: (row) => <ScreenLink to={`/register/truth/rechecks/${row.id}`} className="lnk">{recheckScope(row, t, text)}</ScreenLink> },
    { key: 'days', head: t('days'), width: 200, render: ({ from, to }) => t('span', { from, to }) },
    { key: 'sample', head: t('sample'), width: 120, align: 'num', render: ({ size, population }) => `${figureText(size)} / ${figureText(population)}` },
    { key: 'progress', head: t('progress'), width: 96, align: 'num', render: ({ size, open }) => t('progressOf', { done: figureText(size - open), size: figureText(size) }) },
    { key: 'estimate', head: t('estimate'), render: ({ differing }) => differing === null ? <span className="muted">{t('notYet')}</span> : t('shortEstimate', { share: percentText(differing.share), low: percentText(differing.low), high: percentText(differing.high) }) },
    { key: 'drawn', head: t('drawnAt'), width: 220, render: ({ drawnAt, drawnBy }) => <span className="s">{t('drawnByAt', { who: drawnBy, at: instantText(drawnAt) })}</span> },
  ];
  return <LedgerTable className="tr-list" wrap caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
