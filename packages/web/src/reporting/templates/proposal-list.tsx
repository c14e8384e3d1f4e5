import { sayBindings, type MaskBindingView } from '@taizhang/contract';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useRouteWhen } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { DemoMark } from '../../kit/demo-mark.tsx';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { bindingName } from './binding-words.ts';
import { bindingKey } from './desk-state.ts';
import { templateWords } from './words.ts';

/** What may stand in a place, proposed or found by name. */
export interface Candidate {
  readonly binding: MaskBindingView;
  readonly grade: 'sure' | 'likely' | 'guess' | 'found';
}

export interface ProposalListProps {
  readonly candidates: readonly Candidate[];
  readonly picked: number;
  /** The picked one with another aspect or period. */
  readonly adjusted: MaskBindingView | undefined;
  readonly period: string | undefined;
  readonly nameOf: (metricId: string) => string;
  readonly onPick: (index: number) => void;
  readonly onTake: () => void;
}

const GLYPHS: Readonly<Record<Candidate['grade'], Status>> = { sure: 'ok', likely: 'pri', guess: 'none', found: 'none' };

/** A list to choose from by arrow keys; Enter takes. Each line says the ledger's value, so that the clerk recognises the figure. */
export function ProposalList({ candidates, picked, adjusted, period, nameOf, onPick, onTake }: ProposalListProps): ReactElement | null {
  const t = useWords(templateWords);
  const list = useRef<HTMLUListElement>(null);
  const shown = candidates.map((candidate, index) => (index === picked && adjusted !== undefined ? { ...candidate, binding: adjusted } : candidate));
  const bindings = shown.flatMap(({ binding }) => (binding.kind === 'figure' ? [binding] : []));
  const said = useRouteWhen(period !== undefined && bindings.length > 0, sayBindings, { body: { period: period ?? '', bindings } });
  // While the answer to the former list still stands in, its values belong to other lines.
  const sayings = said.isPlaceholderData ? undefined : said.data?.said;
  useEffect(() => list.current?.querySelector('input')?.focus({ preventScroll: true }), []);
  if (candidates.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onTake();
  };
  return (
    <ul ref={list} className="md-list" role="radiogroup" aria-label={t('proposals')}>
      {shown.map(({ binding, grade }, index) => {
        const saying = binding.kind === 'figure' ? sayings?.[bindings.indexOf(binding)] : undefined;
        return (
          <li key={`${bindingKey(candidates[index]?.binding ?? binding)} ${grade}`} role="presentation">
            <label className={index === picked ? 'on' : undefined}>
              <input type="radio" name="md-proposal" className="sr" checked={index === picked} onChange={() => onPick(index)} onKeyDown={onKeyDown} />
              <span className="nm">{bindingName(binding, t, nameOf)}{saying?.place !== undefined && saying.place !== null && ` · ${saying.place}`}</span>
              <span className={saying?.isMissing === true ? 'val miss' : 'val'}>{binding.kind === 'word' ? t('wordRole') : saying === undefined ? '…' : <>{saying.text}{saying.demo && <DemoMark />}</>}</span>
              <StatusGlyph status={GLYPHS[grade]}>{t(`grade_${grade}`)}</StatusGlyph>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
