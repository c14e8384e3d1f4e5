import { daysBetween, type Localized } from '@taizhang/kernel';
import { dayOfMoment } from './clock-event.ts';
import { isOverdue, type ClockRun } from './run-clock.ts';

/** How urgent an item is, from calm to late; shown with its word and a sign, never by colour alone. */
export type Light = 'green' | 'blue' | 'yellow' | 'orange' | 'red';

/** One row of the table that says when a light is lit. */
export interface LightRule {
  readonly light: Light;
  readonly name: Localized;
  /** `overdue`: the limit has passed; `days_left`: so many calendar days are left, or fewer; `share_used`: so much of the time has gone. */
  readonly when: { readonly kind: 'overdue' } | { readonly kind: 'days_left'; readonly atMost: number } | { readonly kind: 'share_used'; readonly atLeast: number };
  /** Only for this clock; any when not given. */
  readonly clock?: string;
}

/** The light of an item, and which clock and row lit it. */
export interface LitLight {
  readonly light: Light;
  readonly name: Localized;
  readonly clock?: string;
}

const SEVERITY: readonly Light[] = ['green', 'blue', 'yellow', 'orange', 'red'];

/** The most urgent light the rows light by now; clocks that are paused or stopped light none. */
export function lightOf(rules: readonly LightRule[], runs: Readonly<Record<string, ClockRun>>, now: string): LitLight {
  let lit: LitLight = { light: 'green', name: { zh: '正常', en: 'On time' } };
  for (const [clock, run] of Object.entries(runs)) {
    if (run.state !== 'running') continue;
    for (const rule of rules) {
      if (rule.clock !== undefined && rule.clock !== clock) continue;
      if (SEVERITY.indexOf(rule.light) > SEVERITY.indexOf(lit.light) && applies(rule, run, now)) lit = { light: rule.light, name: rule.name, clock };
    }
  }
  return lit;
}

function applies({ when }: LightRule, run: ClockRun, now: string): boolean {
  if (run.due === undefined || run.startedAt === undefined) return false;
  const today = dayOfMoment(now);
  switch (when.kind) {
    case 'overdue':
      return isOverdue(run, now);
    case 'days_left':
      return daysBetween(today, run.due) <= when.atMost;
    case 'share_used': {
      const start = dayOfMoment(run.startedAt);
      const whole = daysBetween(start, run.due);
      return whole > 0 && daysBetween(start, today) / whole >= when.atLeast;
    }
  }
}
