import type { RuleBrief } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/locale.ts';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';

const GLYPHS: Readonly<Record<RuleBrief['state'], Status>> = { active: 'ok', disabled: 'none', not_yet: 'none', ended: 'none', halted: 'late' };

/** Whether a rule works, and if not, why. */
export function RuleState({ rule }: { readonly rule: Pick<RuleBrief, 'state' | 'stateWords'> }): ReactElement {
  const text = useText();
  return <StatusGlyph status={GLYPHS[rule.state]}>{text(rule.stateWords)}</StatusGlyph>;
}
