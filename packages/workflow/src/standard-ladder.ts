import type { LightRule } from './light.ts';
import type { Reminder } from './reminder.ts';

/** Lights by days left, as offices use them (warned three days before; a custom): blue within seven days, yellow within three, red when overdue. */
export const LIGHTS_BY_DAYS: readonly LightRule[] = [
  { light: 'blue', name: { zh: '七日内到期', en: 'Due within seven days' }, when: { kind: 'days_left', atMost: 7 } },
  { light: 'yellow', name: { zh: '临期', en: 'Due within three days' }, when: { kind: 'days_left', atMost: 3 } },
  { light: 'red', name: { zh: '超期', en: 'Overdue' }, when: { kind: 'overdue' } },
];

/** Lights by time used, customary for licences: yellow from 60 %, orange from 80 %, red when overdue. */
export const LIGHTS_BY_SHARE: readonly LightRule[] = [
  { light: 'yellow', name: { zh: '时限已过六成', en: '60 % of the time used' }, when: { kind: 'share_used', atLeast: 0.6 } },
  { light: 'orange', name: { zh: '时限已过八成', en: '80 % of the time used' }, when: { kind: 'share_used', atLeast: 0.8 } },
  { light: 'red', name: { zh: '超期', en: 'Overdue' }, when: { kind: 'overdue' } },
];

/** The customary ladder of a clock in days: reminded before and on the last day, urged the day after, reported upwards a week after. */
export function ladder(clock: string, told: { readonly who: readonly string[]; readonly above: readonly string[]; readonly daysBefore?: number }): readonly Reminder[] {
  const { who, above, daysBefore = 3 } = told;
  const day = (count: number) => ({ count, unit: 'days' }) as const;
  return [
    { id: `${clock}-soon`, clock, offset: day(-daysBefore), to: who, tone: 'remind', text: { zh: `还有 ${daysBefore} 日到期`, en: `due in ${daysBefore} days` } },
    { id: `${clock}-today`, clock, offset: day(0), to: who, tone: 'remind', text: { zh: '今日到期', en: 'due today' } },
    { id: `${clock}-overdue`, clock, offset: day(1), to: [...who, ...above], tone: 'urge', text: { zh: '已超期', en: 'overdue' } },
    { id: `${clock}-long-overdue`, clock, offset: day(7), to: above, tone: 'escalate', text: { zh: '超期满一周', en: 'overdue for a week' } },
  ];
}
