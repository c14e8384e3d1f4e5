import type { getMeasure, RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { LiveRate } from '../../kit/live-rate.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import type { ScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility } from '../../session/session-context.ts';
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
        {submitted !== null && <><dt>{t('submitted')}</dt><dd><Submitted submitted={submitted} org={self.org} /></dd></>}
      </dl>
    </div>
  );
}

/** Rates are printed with one decimal: a smaller difference is none. */
const SAME = 0.05;

function Submitted({ submitted, org }: { readonly submitted: NonNullable<Measure['submitted']>; readonly org: Measure['self']['org'] }): ReactElement {
  const t = useWords(rateWords);
  const text = useText();
  const mayOpen = useAbility('items.open');
  const period = periodTitle(submitted.period, useLocale());
  /** The difference as work: which unit, which figure, both values. */
  const handOut = (difference: number): ScreenSearch => {
    const names = { org: text(org.name), name: text(submitted.name), period };
    const values = { submitted: figureText(submitted.value, 1), registered: figureText(submitted.registered, 1), difference: figureText(Math.abs(difference), 1) };
    return { procedure: 'supervision', org: org.id, title: t('reconcileTitle', names), matter: t('reconcileMatter', { ...names, ...values }) };
  };
  if (submitted.value === null) return <StatusGlyph status="none" plain>{t('submittedNone', { period })}</StatusGlyph>;
  const difference = submitted.registered === null ? undefined : submitted.registered - submitted.value;
  return (
    <>
      <span className="strong">{`${figureText(submitted.value, 1)}%`}</span> <span className="muted">{t('submittedAs', { name: text(submitted.name), period })}</span>
      <br />
      {difference === undefined ? <span className="muted">{t('submittedNotComparable')}</span> : Math.abs(difference) < SAME ? <StatusGlyph status="ok">{t('agrees')}</StatusGlyph> : <StatusGlyph status="lag">{t('differs', { difference: `${difference > 0 ? '+' : ''}${figureText(difference, 1)}` })}</StatusGlyph>}
      {' '}<span className="xs muted">{t('differsNote', { period })}</span>
      {mayOpen && difference !== undefined && Math.abs(difference) >= SAME && <>{' '}<ScreenLink to="/items/new" search={handOut(difference)} className="xs no-print">{t('handOut')}</ScreenLink></>}
    </>
  );
}
