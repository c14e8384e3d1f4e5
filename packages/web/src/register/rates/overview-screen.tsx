import { getRegisterOverview, type RegisterOverview } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLiveRoute } from '../../api/use-route.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { FreshnessMark } from '../../kit/freshness-mark.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import '../register.css';
import { MonthPicker } from '../month-picker.tsx';
import { UnitPicker } from '../unit-picker.tsx';
import { registerWords } from '../words.ts';
import { ProgrammeRates } from './programme-rates.tsx';
import { rateWords } from './words.ts';

/** 登记总览: every rate of the register at a unit, as of this second or as a past month ended. */
export function Screen(): ReactElement {
  const t = useWords(rateWords);
  const r = useWords(registerWords);
  const text = useText();
  const [search, change] = useScreenSearch();
  const overview = useLiveRoute(getRegisterOverview, { query: { ...(search['org'] === undefined ? {} : { orgId: search['org'] }), ...(search['month'] === undefined ? {} : { month: search['month'] }) } });
  const { data } = overview;
  const retry = (): void => void overview.refetch();
  if (data === undefined) return <div className="page"><PageHead title={t('overview')} />{overview.isError ? <ErrorLine error={overview.error} onRetry={retry} /> : <SkeletonRows rows={16} />}</div>;
  return (
    <div className="page">
      <PageHead
        title={t('overviewTitle', { org: text(data.org.name) })} tabTitle={t('overview')} crumbs={[{ key: 'register', label: r('register') }]} fresh={<FreshnessMark readAt={overview.dataUpdatedAt} onRefresh={retry} />}
        actions={<><MonthPicker months={data.months} month={data.month} onChange={(month) => change({ month })} /><UnitPicker orgId={data.org.id} onChange={(org) => change({ org })} /><button type="button" className="btn sm" onClick={() => window.print()}>{r('print')}</button></>}
      />
      {overview.isError && <ErrorLine error={overview.error} onRetry={retry} />}
      <div className={overview.isPlaceholderData ? 'stale' : undefined} aria-busy={overview.isPlaceholderData}>
        <Note overview={data} />
        <Programmes overview={data} />
      </div>
    </div>
  );
}

/** Of which day the rates are: of today with who lives here, or of the end of a past month, whose work lists nobody kept. */
function Note({ overview: { day, month, months, residents, unpublished } }: { readonly overview: RegisterOverview }): ReactElement {
  const t = useWords(rateWords);
  const locale = useLocale();
  const isPast = month !== months[0];
  return (
    <p className="reg-note">
      {isPast ? <StatusGlyph status="pri">{t('pastMonth', { month: periodTitle(month, locale), day })}</StatusGlyph> : <span>{t('onDay', { day })}</span>}
      {residents !== null && <span>{t('residents', { n: figureText(residents) })}</span>}
      <span>{t(isPast ? 'pastNote' : 'liveNote')}</span>
      {unpublished > 0 && <span>{t('unpublished', { n: unpublished })}</span>}
    </p>
  );
}

function Programmes({ overview: { programmes, org, month, months } }: { readonly overview: RegisterOverview }): ReactElement {
  const t = useWords(rateWords);
  const text = useText();
  const locale = useLocale();
  const isConcerned = (programme: RegisterOverview['programmes'][number]): boolean => (programme.overdue ?? 0) > 0 || (programme.doubts ?? 0) > 0 || programme.measures.some((measure) => measure.denominator > 0);
  const empty = programmes.filter((programme) => !isConcerned(programme));
  return (
    <>
      <div className="reg-cols">{programmes.filter(isConcerned).map((programme) => <ProgrammeRates key={programme.id} programme={programme} orgId={org.id} month={month === months[0] ? undefined : month} />)}</div>
      {empty.length > 0 && <p className="reg-note">{t('nobodyYet', { names: empty.map((programme) => text(programme.name)).join(locale === 'zh' ? '、' : ', ') })}</p>}
    </>
  );
}
