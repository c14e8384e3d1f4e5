import type { ItemClock } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { dayInList, instantText, weekdayName } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { pageWords } from './words.ts';

type Step = ItemClock['steps'][number];

/** The calculation of a due day, a line for each step with its reason and clause. */
export function ClockSteps({ clock, today }: { readonly clock: Pick<ItemClock, 'name' | 'steps'>; readonly today: string }): ReactElement {
  const t = useWords(pageWords);
  const text = useText();
  const total = clock.steps.reduce((sum, { what, days }) => (what === 'count' ? sum + days : sum), 0);
  return (
    <table className="lt wrap it-steps">
      <caption className="sr">{`${t('clock')}：${text(clock.name)}`}</caption>
      <thead><tr><th scope="col">{t('step')}</th><th scope="col">{t('dates')}</th><th scope="col">{t('basis')}</th><th scope="col" className="num">{t('counted')}</th></tr></thead>
      <tbody>{clock.steps.map((step) => <StepLine key={`${step.what} ${step.from} ${step.to} ${step.why.zh}`} step={step} today={today} total={total} />)}</tbody>
    </table>
  );
}

function StepLine({ step, today, total }: { readonly step: Step; readonly today: string; readonly total: number }): ReactElement {
  const t = useWords(pageWords);
  const text = useText();
  const locale = useLocale();
  const isDue = step.what === 'due';
  const [from, to] = [momentText(step.from, today), momentText(step.to, today)];
  return (
    <tr className={isDue ? 'sum' : undefined}>
      <td>{t(`what_${step.what}`)}</td>
      <td className="nowrap">{from === to ? isDue ? `${step.from.slice(0, 10)} ${weekdayName(step.from.slice(0, 10), locale)}` : from : `${from} — ${to}`}</td>
      <td className="muted">{text(step.why)}{step.clause !== null && <span className="it-clause">{step.clause}</span>}</td>
      <td className="num">{isDue && total > 0 ? total : countText(step, t)}</td>
    </tr>
  );
}

function momentText(moment: string, today: string): string {
  return moment.includes('T') ? dayInList(instantText(moment), today) : dayInList(moment, today);
}

function countText({ what, days }: Step, t: ReturnType<typeof useWords<typeof pageWords>>): ReactElement | string {
  if (days === 0) return '';
  return what === 'skip' || what === 'pause' ? <span className="muted">{t('notCounted', { n: days })}</span> : `+${days}`;
}
