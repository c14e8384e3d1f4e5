import { getCockpit, getCockpitLive, type RouteResponse } from '@taizhang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { routeKey, useLiveRoute } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../kit/ledger-table.tsx';
import { LiveRate } from '../kit/live-rate.tsx';
import { SectionHead } from '../kit/section-head.tsx';
import { ScreenLink } from '../screen/screen-link.tsx';
import { cockpitWords } from './words.ts';

type Row = RouteResponse<typeof getCockpitLive>['rows'][number];

/** 登记实时: the rates of the register as they stand this moment. The rest of the cockpit is read again when the ledger has grown. */
export function CockpitLive({ orgId, knownAt }: { readonly orgId: string; readonly knownAt: string | null }): ReactElement | null {
  const t = useWords(cockpitWords);
  const text = useText();
  const client = useQueryClient();
  const { data } = useLiveRoute(getCockpitLive, { query: { org: orgId } });
  const recordedAt = data?.lastRecordedAt;
  useEffect(() => {
    if (recordedAt !== undefined && recordedAt !== knownAt) void client.invalidateQueries({ queryKey: routeKey(getCockpit) });
  }, [client, recordedAt, knownAt]);
  const rows = data?.rows.filter(({ reading }) => reading.value !== null) ?? [];
  if (data === undefined || rows.length === 0) return null;
  const columns: readonly LedgerColumn<Row>[] = [
    { key: 'name', head: t('indicator'), render: ({ measureId, name, sentence }) => <ScreenLink to={`/register/rates/${measureId}`} search={{ org: orgId }} className="lnk ink" title={text(sentence)}>{text(name)}</ScreenLink> },
    { key: 'ratio', head: t('counted'), align: 'num', render: ({ reading }) => <span className="muted">{`${figureText(reading.numerator)} / ${figureText(reading.denominator)}`}</span> },
    { key: 'rate', head: '%', width: 52, align: 'num', render: ({ reading }) => <LiveRate rate={reading.value} numerator={reading.numerator ?? 0} denominator={reading.denominator ?? 0} /> },
  ];
  return (
    <section className="ck-live">
      <SectionHead title={t('liveTitle')} note={t('liveNote', { day: data.today })} right={<ScreenLink to="/register" search={{ org: orgId }}>{t('liveAll')}</ScreenLink>} />
      <LedgerTable caption={t('liveTitle')} density="dense" columns={columns} rows={rows} rowKey={({ measureId }) => measureId} />
    </section>
  );
}
