import type { ItemClock, ItemView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { dayInList } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { ClockSteps } from './clock-steps.tsx';
import { dueClockOf } from './due-clock.ts';
import { pageWords } from './words.ts';

/** 截止日怎么算的: the limit the item is due by, step by step; the others folded away. */
export function ClockPart({ item }: { readonly item: ItemView }): ReactElement {
  const t = useWords(pageWords);
  const text = useText();
  const due = dueClockOf(item);
  const others = item.clocks.filter((clock) => clock !== due && clock.state !== 'not_started');
  return (
    <section>
      <SectionHead title={t('clock')} right={due === undefined ? undefined : text(due.name)} />
      {due === undefined ? <EmptyLine>{t('noClock')}</EmptyLine> : <ClockSteps clock={due} today={item.today} />}
      {others.length > 0 && (
        <details className="it-fold">
          <summary>{t('otherClocks', { n: others.length })}</summary>
          {others.map((clock) => <div key={clock.id}><p className="it-clock"><b className="strong">{text(clock.name)}</b> <ClockState clock={clock} today={item.today} /></p><ClockSteps clock={clock} today={item.today} /></div>)}
        </details>
      )}
    </section>
  );
}

const GLYPHS = { not_started: 'none', running: 'ok', paused: 'none', stopped: 'ok' } as const satisfies Record<ItemClock['state'], Status>;

function ClockState({ clock, today }: { readonly clock: ItemClock; readonly today: string }): ReactElement {
  const t = useWords(pageWords);
  const word = clock.isOverdue ? t('clock_overdue') : t(`clock_${clock.state}`);
  return <StatusGlyph status={clock.isOverdue ? 'late' : GLYPHS[clock.state]}>{clock.due === null ? word : `${word} · ${t('clockDue', { day: dayInList(clock.due, today) })}`}</StatusGlyph>;
}
