import type { getMeasure, RouteResponse } from '@taizhang/contract';
import { submittedDifference } from '@taizhang/indicators';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { LiveRate } from '../../kit/live-rate.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { rateWords } from './words.ts';

type Measure = RouteResponse<typeof getMeasure>;

/** The rate itself: value, definition, basis, and what institutions submitted for the same. */
export function RateFacts({ data: { measure, self, submitted, day } }: { readonly data: Measure }): ReactElement {
  const t = useWords(rateWords);
  const text = useText();
  return (
    <div>
      <p className="reg-big">
        <b><LiveRate {...self} /></b><span className="u">%</span>
        <span className="muted">{`= ${text(measure.numeratorName)} ${figureText(self.numerator)} / ${text(measure.denominatorName)} ${figureText(self.denominator)} · ${t('onDay', { day })}`}</span>
      </p>
      <dl className="reg-facts">
        <dt>{t('definition')}</dt><dd>{text(measure.sentence)}</dd>
        <dt>{t('clause')}</dt><dd>{measure.clause}</dd>
        {submitted !== null && <><dt>{t('submitted')}</dt><dd><Submitted submitted={submitted} measure={measure} org={self.org} /></dd></>}
      </dl>
    </div>
  );
}

function Submitted({ submitted, measure, org }: { readonly submitted: NonNullable<Measure['submitted']>; readonly measure: Measure['measure']; readonly org: Measure['self']['org'] }): ReactElement {
  const t = useWords(rateWords);
  const text = useText();
  const period = periodTitle(submitted.period, useLocale());
  if (submitted.value === null) return <StatusGlyph status="none" plain>{t('submittedNone', { period })}</StatusGlyph>;
  const { state, difference } = submittedDifference(submitted.value, submitted.registered, { unit: '%', decimals: 2 });
  return (
    <>
      <span className="strong">{`${figureText(submitted.value, 1)}%`}</span> <span className="muted">{t('submittedAs', { name: text(submitted.name), period })}</span>
      <br />
      {difference === null ? <span className="muted">{t('submittedNotComparable')}</span> : state === 'agrees' ? <StatusGlyph status="ok">{t('agrees')}</StatusGlyph> : <StatusGlyph status="lag">{t('differs', { difference: `${difference > 0 ? '+' : ''}${figureText(difference, 1)}` })}</StatusGlyph>}
      {' '}<span className="xs muted">{t('differsNote', { period })}</span>
      {state === 'differs' && <>{' '}<ScreenLink to="/register/differences" search={{ figure: measure.metricId, org: org.id, period: submitted.period }} className="xs no-print">{t('reconcile')}</ScreenLink></>}
    </>
  );
}
