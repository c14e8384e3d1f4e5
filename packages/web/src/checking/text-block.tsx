import { memo, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import { Glyph } from '../kit/status-glyph.tsx';
import { VERDICT_STATUS } from './finding-words.ts';
import { worstOf, type FigureFindings, type Finding, type ReadFigure } from './findings.ts';
import type { LedgerMatch } from './ledger-marks.ts';
import type { TextPiece } from './split-stretch.ts';
import type { DrawnBlock, DrawnLine } from './text-model.ts';

export interface TextBlockProps {
  readonly text: string;
  readonly figures: readonly ReadFigure[];
  readonly block: DrawnBlock;
  readonly byFigure: ReadonlyMap<number, FigureFindings>;
  readonly ledger: ReadonlyMap<number, LedgerMatch>;
  /** The current finding, when it has a figure here. */
  readonly current: Finding | undefined;
  /** The keyboard's figure, when it is here. */
  readonly cursor: number | undefined;
  readonly tipId: string;
}

/** Some lines of the text; drawn anew only when something in them changes, and not laid out while off the screen. */
export const TextBlock = memo(function TextBlock(props: TextBlockProps): ReactElement {
  return <div className="ck-block" style={guessedHeight(props.block)}>{props.block.lines.map((line) => <p key={line.start}>{drawLine(line, props)}</p>)}</div>;
});

/** About how tall the block will be, in lines of the sheet: nearly right, so that the scroll bar hardly moves when it is drawn. */
function guessedHeight({ lengths }: DrawnBlock): CSSProperties {
  const rows = lengths.reduce((sum, length) => sum + (length === 0 ? 0.6 : Math.ceil(length / 38)), 0);
  return { containIntrinsicSize: `auto calc(${rows.toFixed(1)} * var(--lead))` };
}

function drawLine(line: DrawnLine, props: TextBlockProps): ReactNode {
  return line.pieces.map((piece) => {
    const [place] = piece.marks;
    const words = props.text.slice(piece.start, piece.end);
    return place === undefined ? words : <FigureSpan key={piece.start} piece={piece} place={place} words={words} {...props} />;
  });
}

function FigureSpan({ piece, place, words, figures, byFigure, ledger, current, cursor, tipId }: TextBlockProps & { readonly piece: TextPiece; readonly place: number; readonly words: string }): ReactElement {
  const figure = figures[place];
  const found = byFigure.get(place);
  const match = ledger.get(place);
  const results = found?.results ?? [];
  const verdict = worstOf(results);
  const isFirst = piece.start === figure?.span[0];
  const isLast = piece.end === figure?.span[1];
  const isCurrent = current?.figures.includes(place) === true;
  const classes = ['ck-f', figure?.masked === true ? 'masked' : '', found === undefined ? '' : 'named', match === undefined ? '' : match.agrees === false ? 'ledger differs' : 'ledger', verdict === undefined ? '' : `noted ${verdict}`, isCurrent ? 'cur' : '', isCurrent && current.figures.at(-1) === place ? 'result' : ''];
  return (
    <span
      className={classes.filter(Boolean).join(' ')} data-of={place} data-figure={isFirst ? place : undefined}
      role={isFirst ? 'button' : undefined} tabIndex={isFirst ? (cursor === place ? 0 : -1) : undefined} aria-describedby={isFirst && cursor === place ? tipId : undefined} aria-pressed={isFirst && found !== undefined ? isCurrent : undefined}
    >
      {words}
      {isLast && match?.agrees === false && <sup className="ck-no lag"><Glyph status="lag" /></sup>}
      {isLast && results.map((finding) => <sup key={finding.place} className={`ck-no ${VERDICT_STATUS[finding.relation.verdict]}`}><Glyph status={VERDICT_STATUS[finding.relation.verdict]} />{finding.number}</sup>)}
    </span>
  );
}
