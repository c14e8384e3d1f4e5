import { listMeasurePeople, type getMeasure, type RouteResponse } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { useAbility } from '../../session/session-context.ts';
import { CursorPager } from '../cursor-pager.tsx';
import { ResidentLink, SexAge } from '../resident-line.tsx';
import { useCursor } from '../use-cursor.ts';
import { registerWords } from '../words.ts';
import { ExportPeopleDialog } from './export-people-dialog.tsx';
import { rateWords } from './words.ts';

type Measure = RouteResponse<typeof getMeasure>;
type People = RouteResponse<typeof listMeasurePeople>;

export interface MeasurePeopleProps {
  readonly measure: Measure['measure'];
  readonly org: Measure['self']['org'];
  /** A past month; today when absent. */
  readonly month: string | undefined;
}

/** The people behind a rate: those who do not count, each with the reasons, or those who do. */
export function MeasurePeople({ measure, org, month }: MeasurePeopleProps): ReactElement {
  const t = useWords(rateWords);
  const mayExport = useAbility('residents.export');
  const [search, change] = useScreenSearch();
  const [isExporting, setIsExporting] = useState(false);
  const counted = search['counted'] === 'yes' ? 'yes' : 'no';
  const cursor = useCursor(`${measure.id} ${org.id} ${counted} ${month ?? ''}`);
  const people = useRoute(listMeasurePeople, { params: { measureId: measure.id }, query: { orgId: org.id, counted, ...(month === undefined ? {} : { month }), ...(cursor.after === undefined ? {} : { after: cursor.after }) } });
  // Until the list of this unit is here the former one stands greyed: it is not counted, and not exported.
  const isFormer = people.isPlaceholderData;
  const { data } = people;
  return (
    <section className="reg-list">
      <div className="switch">
        {(['no', 'yes'] as const).map((one) => <button key={one} type="button" aria-pressed={one === counted} onClick={() => change({ counted: one === 'yes' ? 'yes' : undefined })}>{t(one === 'yes' ? 'counted' : 'notCounted')}{one === counted && data !== undefined && !isFormer && <b>{figureText(data.total)}</b>}</button>)}
        {mayExport && <span className="r no-print"><button type="button" className="lnk" disabled={data === undefined || isFormer || data.total === 0} onClick={() => setIsExporting(true)}>{t('export')}</button></span>}
      </div>
      {people.isError && <ErrorLine error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <SkeletonRows rows={10} />}
      <div className={isFormer ? 'stale' : undefined} aria-busy={isFormer}>
        {data !== undefined && (data.rows.length === 0 ? <EmptyLine>{t(counted === 'yes' ? 'noneCounted' : 'allCounted')}</EmptyLine> : <PeopleTable rows={data.rows} isCounted={counted === 'yes'} />)}
        {data !== undefined && data.rows.length > 0 && <CursorPager cursor={cursor} next={data.next} count={t('total', { n: figureText(data.total), shown: data.rows.length })} />}
      </div>
      {data !== undefined && data.elsewhere > 0 && <p className="xs muted">{t('elsewhere', { n: figureText(data.elsewhere) })}</p>}
      {isExporting && data !== undefined && <ExportPeopleDialog measure={measure} org={org} month={month} counted={counted} total={data.total} onClose={() => setIsExporting(false)} />}
    </section>
  );
}

function PeopleTable({ rows, isCounted }: { readonly rows: People['rows']; readonly isCounted: boolean }): ReactElement {
  const t = useWords(rateWords);
  const r = useWords(registerWords);
  const text = useText();
  const columns: readonly LedgerColumn<People['rows'][number]>[] = [
    { key: 'number', head: r('number'), width: 48, render: (_, place) => <span className="muted">{place + 1}</span> },
    { key: 'resident', head: r('resident'), width: 88, render: ({ resident }) => <ResidentLink resident={resident} /> },
    { key: 'sexAge', head: r('sexAge'), width: 96, render: ({ resident }) => <SexAge resident={resident} /> },
    { key: 'unit', head: r('unit'), width: 190, render: ({ resident }) => text(resident.org.name) },
    { key: 'idEnd', head: r('idEnd'), width: 96, render: ({ resident }) => resident.identityEnd ?? <span className="dash">—</span> },
    ...(isCounted ? [] : [{ key: 'why', head: t('why'), render: ({ why }: People['rows'][number]) => (why.length === 0 ? <span className="muted">{t('noWhy')}</span> : <ul className="reg-why">{why.map((one) => <li key={one.zh}>{text(one)}</li>)}</ul>) }]),
  ];
  return <LedgerTable className="reg-people" caption={t('list')} wrap columns={columns} rows={rows} rowKey={({ resident }) => String(resident.id)} />;
}
