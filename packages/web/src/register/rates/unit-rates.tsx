import type { getMeasure, RouteResponse } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { LiveRate } from '../../kit/live-rate.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { isTooSmall, rankUnits, SMALL_DENOMINATOR } from './rank-units.ts';
import { RateBar } from './rate-bar.tsx';
import { rateWords } from './words.ts';

type Row = RouteResponse<typeof getMeasure>['children'][number];

/** The units below, by rate; each leads one level down. */
export function UnitRates({ measureId, month, rows }: { readonly measureId: string; readonly month: string | undefined; readonly rows: readonly Row[] }): ReactElement {
  const t = useWords(rateWords);
  const text = useText();
  const [order, setOrder] = useState<'low' | 'high'>('low');
  const grey = (row: Row): string | undefined => (isTooSmall(row) ? 'reg-small' : undefined);
  const columns: readonly LedgerColumn<Row>[] = [
    { key: 'unit', head: t('unit'), render: (row) => <span className={grey(row)}><ScreenLink to={`/register/rates/${measureId}`} search={{ org: row.org.id, ...(month === undefined ? {} : { month }) }} className="lnk">{text(row.org.name)}</ScreenLink></span> },
    { key: 'ratio', head: t('ratio'), width: 96, align: 'num', render: (row) => <span className="muted">{`${figureText(row.numerator)} / ${figureText(row.denominator)}`}</span> },
    { key: 'rate', head: t('rate'), width: 56, align: 'num', render: (row) => <span className={grey(row)}><LiveRate {...row} /></span> },
    { key: 'bar', head: t('bar'), width: 84, render: (row) => <RateBar rate={row.rate} isSmall={isTooSmall(row)} /> },
  ];
  return (
    <section className="reg-units">
      <div className="sec">
        <h2>{t('unitBelow')}</h2>
        <span className="r"><span className="seg sm no-print" role="group" aria-label={t('order')}>{(['low', 'high'] as const).map((one) => <button key={one} type="button" aria-pressed={one === order} onClick={() => setOrder(one)}>{t(one === 'low' ? 'lowFirst' : 'highFirst')}</button>)}</span></span>
      </div>
      <LedgerTable className="reg-rate" caption={t('unitBelow')} density="dense" columns={columns} rows={rankUnits(rows, order)} rowKey={(row) => row.org.id} />
      {rows.some(isTooSmall) && <p className="xs muted">{t('tooSmall', { n: SMALL_DENOMINATOR })}</p>}
    </section>
  );
}
