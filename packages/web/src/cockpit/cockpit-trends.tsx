import type { CockpitView } from '@taizhang/contract';
import { monthOf, parsePeriod, periodEnd } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { screenDecimals } from '../i18n/metric-words.ts';
import { yearOfPeriod } from '../i18n/period-words.ts';
import { LineSpark } from '../kit/line-spark.tsx';
import { cockpitWords } from './words.ts';

/** Small multiples of the year's months up to the period shown. */
export function CockpitTrends({ cockpit }: { readonly cockpit: CockpitView }): ReactElement | null {
  const t = useWords(cockpitWords);
  const text = useText();
  const locale = useLocale();
  const year = yearOfPeriod(cockpit.period);
  const months = Math.max(monthOf(periodEnd(parsePeriod(cockpit.period))), 2);
  const trends = cockpit.trends.filter((trend) => [...trend.months, ...trend.lastYear].some((value) => value !== null));
  if (trends.length === 0) return null;
  return (
    <section className="trends">
      <h2>{t('trends')}<small>{t('trendsNote', { year, former: year - 1 })}</small></h2>
      <div className="lines">
        {trends.slice(0, 4).map((trend) => <LineSpark key={trend.metricId} name={text(trend.name)} unit={locale === 'zh' || /^[%‰]$/u.test(trend.unit) ? trend.unit : ''} decimals={screenDecimals(trend.unit, trend.decimals)} current={trend.months} former={trend.lastYear} target={trend.target} months={months} />)}
      </div>
    </section>
  );
}
