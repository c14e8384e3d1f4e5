import type { TruthSignalView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { ruleName, ruleWords } from './rule-words.ts';
import { truthWords } from './words.ts';

/** The rule in bold and its sentence with the numbers. */
export function SignalLine({ signal }: { readonly signal: TruthSignalView }): ReactElement {
  const name = useWords(ruleWords);
  const text = useText();
  return <li><b>{ruleName(signal.rule, name)}</b><span>{text(signal.sentence)}</span></li>;
}

/** Whether a worker belongs on the list, with glyph and word. */
export function WorkerState({ isListed }: { readonly isListed: boolean }): ReactElement {
  const t = useWords(truthWords);
  return isListed ? <StatusGlyph status="lag">{t('needsChecking')}</StatusGlyph> : <StatusGlyph status="none" plain>{t('forReference')}</StatusGlyph>;
}

/** How much a signal says, with glyph and word. */
export function SignalGrade({ grade }: Pick<TruthSignalView, 'grade'>): ReactElement {
  const t = useWords(truthWords);
  return <StatusGlyph status={GRADE[grade]}>{t(`grade_${grade}`)}</StatusGlyph>;
}

const GRADE: Readonly<Record<TruthSignalView['grade'], Status>> = { strong: 'lag', clear: 'lag', slight: 'none' };
