import type { ReactElement } from 'react';
import { useLocale, useWords } from '../i18n/locale.ts';
import { percentText } from '../i18n/number-words.ts';
import { barInk, layOutRule } from './rule-geometry.ts';
import type { Status } from './status-glyph.tsx';
import { kitWords } from './words.ts';

export interface ProgressRuleProps {
  readonly name: string;
  /** Share of the target, 1 = reached; null: nothing reported. */
  readonly completion: number | null;
  /** Share the plan asks for by now; null for a flat plan, which has no ▾. */
  readonly due: number | null;
  readonly status: Status | 'no_target';
  readonly width?: number;
}

/** 序时进度尺: the actual value against the target and against time, one row high. */
export function ProgressRule({ name, completion, due, status, width = 132 }: ProgressRuleProps): ReactElement {
  const t = useWords(kitWords);
  const rule = layOutRule(width, completion, due);
  const label = completion === null ? t('ruleNone', { name }) : t('ruleDone', { name, done: percentText(completion) }) + (due === null ? '' : t('ruleDue', { due: percentText(due) }));
  return (
    <svg className="pr" width={width} height="18" viewBox={`0 0 ${width} 18`} role="img" aria-label={label}>
      <path d={`M0 17H${width}${rule.ticks.map((tick) => `M${tick} 14v3`).join('')}`} stroke="var(--rule-2)" />
      {rule.bar === undefined ? (
        <path d={`M0 9H${rule.target}`} stroke="var(--none)" strokeDasharray="2 3" />
      ) : (
        <rect x="0" y="6" width={rule.bar} height="6" fill={barInk(status)} />
      )}
      {rule.isCut && <path d={`M${width - 6} 4l-3 10M${width - 3} 4l-3 10`} stroke="var(--paper)" strokeWidth="1.4" />}
      {rule.due !== undefined && <DueTick at={rule.due} isOnBar={rule.bar !== undefined && rule.bar > rule.due} />}
      <path d={`M${rule.target} 1v16`} stroke="var(--ink)" strokeWidth="2" />
    </svg>
  );
}

/** Head of the column of rules: 0, ▾序时 and 目标 above their places. */
export function ProgressRuleHead({ elapsed, width = 132 }: { readonly elapsed: number; readonly width?: number }): ReactElement {
  const t = useWords(kitWords);
  const { target, due = 0 } = layOutRule(width, null, elapsed);
  const locale = useLocale();
  // Near the end of the year ▾ would print over 目标: it then ends before it.
  const room = locale === 'zh' ? { least: 56, half: 18 } : { least: 44, half: 22 };
  const isClose = Math.abs(target - due) < room.least;
  return (
    <svg className="pr-head" width={width} height="16" viewBox={`0 0 ${width} 16`} style={{ overflow: 'visible' }} role="img" aria-label={`${t('elapsed', { percent: percentText(elapsed) })}%, ${t('target')} 100%`}>
      {due > 40 && <text x="0" y="13" fontSize="12" fill="var(--ink-3)">0</text>}
      <text x={isClose ? target - room.half : Math.max(due, 24)} y="13" fontSize="12" textAnchor={isClose ? 'end' : 'middle'} fill="var(--ink)">{t('elapsed', { percent: percentText(elapsed) })}</text>
      <text x={target} y="13" fontSize="12" textAnchor="middle" fill="var(--ink)">{t('target')}</text>
    </svg>
  );
}

/** ▾ with a thin tick; over the bar the tick is paper, so that it stays visible. */
function DueTick({ at, isOnBar }: { readonly at: number; readonly isOnBar: boolean }): ReactElement {
  return (
    <>
      <path d={`M${at} 6v6`} stroke={isOnBar ? 'var(--paper)' : 'var(--ink)'} strokeWidth="1.2" />
      <path d={`M${at} 2V6M${at} 12V16`} stroke="var(--ink)" strokeWidth="1.2" />
      <path d={`M${at - 3.4} 0h6.8l-3.4 4.4z`} fill="var(--ink)" />
    </>
  );
}
