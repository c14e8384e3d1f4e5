import { getMeasure, type RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLiveRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { FreshnessMark } from '../../kit/freshness-mark.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenParams, useScreenSearch } from '../../screen/screen-address.ts';
import { useAbility } from '../../session/session-context.ts';
import '../register.css';
import { MonthPicker } from '../month-picker.tsx';
import { UnitPicker } from '../unit-picker.tsx';
import { registerWords } from '../words.ts';
import { MeasurePeople } from './measure-people.tsx';
import { RateFacts } from './rate-facts.tsx';
import { UnitRates } from './unit-rates.tsx';
import { rateWords } from './words.ts';

/** A rate of the register from the county down to the village, and the people who make it. */
export function Screen(): ReactElement {
  const t = useWords(rateWords);
  const { measureId = '' } = useScreenParams();
  const [search, change] = useScreenSearch();
  const rate = useLiveRoute(getMeasure, { params: { measureId }, query: { ...(search['org'] === undefined ? {} : { orgId: search['org'] }), ...(search['month'] === undefined ? {} : { month: search['month'] }) } });
  const { data } = rate;
  const retry = (): void => void rate.refetch();
  if (data === undefined) return <div className="page"><PageHead title={t('measure')} />{rate.isError ? <ErrorLine error={rate.error} onRetry={retry} /> : <SkeletonRows rows={16} />}</div>;
  return (
    <div className="page">
      <Head data={data} onOpenUnit={(org) => change({ org })} onChooseMonth={(month) => change({ month })} fresh={<FreshnessMark readAt={rate.dataUpdatedAt} onRefresh={retry} />} />
      {rate.isError && <ErrorLine error={rate.error} onRetry={retry} />}
      <Body data={data} isStale={rate.isPlaceholderData} />
    </div>
  );
}

type Measure = RouteResponse<typeof getMeasure>;

function Head({ data, onOpenUnit, onChooseMonth, fresh }: { readonly data: Measure; readonly onOpenUnit: (orgId: string) => void; readonly onChooseMonth: (month: string | undefined) => void; readonly fresh: ReactElement }): ReactElement {
  const t = useWords(rateWords);
  const r = useWords(registerWords);
  const text = useText();
  const { measure, self, path, months } = data;
  const then = data.month === months[0] ? {} : { month: data.month };
  const above = path.filter((unit) => unit.id !== self.org.id).map((unit) => ({ key: unit.id, label: text(unit.name), to: `/register/rates/${measure.id}`, search: { org: unit.id, ...then } }));
  return (
    <PageHead
      title={text(measure.name)} crumbs={[{ key: 'register', label: t('overview'), to: '/register', search: { org: self.org.id, ...then } }, ...above, { key: 'self', label: text(self.org.name) }]} fresh={fresh}
      actions={<>
        <MonthPicker months={months} month={data.month} onChange={onChooseMonth} />
        <UnitPicker orgId={self.org.id} onChange={onOpenUnit} /><button type="button" className="btn sm" onClick={() => window.print()}>{r('print')}</button>
      </>}
    />
  );
}

function Body({ data, isStale }: { readonly data: Measure; readonly isStale: boolean }): ReactElement {
  const t = useWords(rateWords);
  const mayRead = useAbility('residents.read');
  return (
    <div className={['reg-two reg-drill', data.children.length === 0 ? 'leaf' : '', isStale ? 'stale' : ''].filter(Boolean).join(' ')} aria-busy={isStale}>
      <RateFacts data={data} />
      {data.children.length > 0 && <UnitRates measureId={data.measure.id} month={data.month === data.months[0] ? undefined : data.month} rows={data.children} />}
      {mayRead ? <MeasurePeople measure={data.measure} org={data.self.org} month={data.month === data.months[0] ? undefined : data.month} /> : <EmptyLine>{t('mayNotList')}</EmptyLine>}
    </div>
  );
}
