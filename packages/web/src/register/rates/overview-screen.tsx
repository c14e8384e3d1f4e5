import { getRegisterOverview, type RegisterOverview } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLiveRoute } from '../../api/use-route.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { FreshnessMark } from '../../kit/freshness-mark.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import '../register.css';
import { UnitPicker } from '../unit-picker.tsx';
import { registerWords } from '../words.ts';
import { ProgrammeRates } from './programme-rates.tsx';
import { rateWords } from './words.ts';

/** 登记总览: every rate of the register at a unit, as of this second. */
export function Screen(): ReactElement {
  const t = useWords(rateWords);
  const r = useWords(registerWords);
  const text = useText();
  const [search, change] = useScreenSearch();
  const overview = useLiveRoute(getRegisterOverview, { query: search['org'] === undefined ? {} : { orgId: search['org'] } });
  const { data } = overview;
  const retry = (): void => void overview.refetch();
  if (data === undefined) return <div className="page"><PageHead title={t('overview')} />{overview.isError ? <ErrorLine error={overview.error} onRetry={retry} /> : <SkeletonRows rows={16} />}</div>;
  return (
    <div className="page">
      <PageHead
        title={t('overviewTitle', { org: text(data.org.name) })} tabTitle={t('overview')} crumbs={[{ key: 'register', label: r('register') }]} fresh={<FreshnessMark readAt={overview.dataUpdatedAt} onRefresh={retry} />}
        actions={<><UnitPicker orgId={data.org.id} onChange={(org) => change({ org })} /><button type="button" className="btn sm" onClick={() => window.print()}>{r('print')}</button></>}
      />
      {overview.isError && <ErrorLine error={overview.error} onRetry={retry} />}
      <p className="reg-note">
        <span>{t('onDay', { day: data.today })}</span><span>{t('residents', { n: figureText(data.residents) })}</span><span>{t('liveNote')}</span>
        {data.unpublished > 0 && <span>{t('unpublished', { n: data.unpublished })}</span>}
      </p>
      <Programmes overview={data} />
    </div>
  );
}

function Programmes({ overview: { programmes, org } }: { readonly overview: RegisterOverview }): ReactElement {
  const t = useWords(rateWords);
  const text = useText();
  const locale = useLocale();
  const isConcerned = (programme: RegisterOverview['programmes'][number]): boolean => programme.overdue > 0 || programme.doubts > 0 || programme.measures.some((measure) => measure.denominator > 0);
  const empty = programmes.filter((programme) => !isConcerned(programme));
  return (
    <>
      <div className="reg-cols">{programmes.filter(isConcerned).map((programme) => <ProgrammeRates key={programme.id} programme={programme} orgId={org.id} />)}</div>
      {empty.length > 0 && <p className="reg-note">{t('nobodyYet', { names: empty.map((programme) => text(programme.name)).join(locale === 'zh' ? '、' : ', ') })}</p>}
    </>
  );
}
