import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { DemoMark } from './demo-mark.tsx';
import { Glyph } from './status-glyph.tsx';
import { kitWords } from './words.ts';

export interface FigureProps {
  /** What the figure is, for screen readers. */
  readonly name: string;
  readonly value: number | null;
  readonly decimals: number;
  readonly unit?: string;
  readonly isDemo?: boolean;
  /** Kept as stated though the parts give another value. */
  readonly isDoubtful?: boolean;
  /** Opens the provenance drawer; without it the figure is plain text. */
  readonly onOpen?: (() => void) | undefined;
  /** The whole table row is the target. */
  readonly isRowTarget?: boolean;
}

/** A figure with its unit in a column of fixed width; a click shows where it comes from. */
export function Figure({ name, value, decimals, unit, isDemo = false, isDoubtful = false, onOpen, isRowTarget = false }: FigureProps): ReactElement {
  const t = useWords(kitWords);
  const text = value === null ? <span className="dash">—</span> : figureText(value, decimals);
  return (
    <>
      {isDoubtful && <span style={{ display: 'inline-block', marginRight: 4 }}><Glyph status="lag" /></span>}
      {onOpen === undefined ? <span className="strong">{text}</span> : <button type="button" className={isRowTarget ? 'fl row' : 'fl'} aria-label={`${t('openFigure', { name })} ${figureText(value, decimals)}`} onClick={onOpen}>{text}</button>}
      {unit === undefined ? isDemo && <DemoMark /> : <span className="u uu">{value === null ? '' : unit}{isDemo && value !== null && <DemoMark />}</span>}
    </>
  );
}
