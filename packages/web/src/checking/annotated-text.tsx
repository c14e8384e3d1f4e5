import { useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement, type Ref, type SyntheticEvent } from 'react';
import { useWords } from '../i18n/locale.ts';
import { FigureTip, type TipPlace } from './figure-tip.tsx';
import type { FigureFindings, Finding, ReadFigure } from './findings.ts';
import type { LedgerMatch } from './ledger-marks.ts';
import { figureElement } from './show-figure.ts';
import { TextBlock } from './text-block.tsx';
import type { DrawnBlock } from './text-model.ts';
import { checkingWords } from './words.ts';

export interface AnnotatedTextProps {
  readonly ref: Ref<HTMLElement>;
  readonly text: string;
  readonly figures: readonly ReadFigure[];
  readonly blocks: readonly DrawnBlock[];
  readonly byFigure: ReadonlyMap<number, FigureFindings>;
  readonly ledger: ReadonlyMap<number, LedgerMatch>;
  readonly current: Finding | undefined;
  /** The figure the keyboard stands on: the text is one tab stop, arrows walk its figures. */
  readonly cursor: number;
  readonly onCursor: (figure: number) => void;
  readonly onPick: (figure: number) => void;
}

/** The text on a white sheet. Pointer and keys are read here once, not at each of a thousand figures. */
export function AnnotatedText({ ref, text, figures, blocks, byFigure, ledger, current, cursor, onCursor, onPick }: AnnotatedTextProps): ReactElement {
  const t = useWords(checkingWords);
  const sheet = useRef<HTMLDivElement>(null);
  const tipId = useId();
  const [tip, setTip] = useState<TipPlace>();
  const point = (event: SyntheticEvent): void => {
    const element = figureAt(event.target);
    const box = sheet.current?.getBoundingClientRect();
    if (element === undefined || box === undefined) return setTip(undefined);
    const place = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const figure = Number(element.dataset['of']);
    setTip({ figure, left: Math.min(place.left - box.left, Math.max(0, box.width - 280)), top: place.bottom - box.top });
  };
  const focus = (event: SyntheticEvent): void => {
    point(event);
    const element = figureAt(event.target);
    if (element !== undefined) onCursor(Number(element.dataset['of']));
  };
  const click = (event: MouseEvent): void => {
    const element = figureAt(event.target);
    if (element !== undefined) onPick(Number(element.dataset['of']));
  };
  const press = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    if (event.key === 'Escape') return setTip(undefined);
    if (event.key === 'Enter' || event.key === ' ') onPick(cursor);
    else if (by !== undefined) figureElement(sheet.current, Math.min(Math.max(cursor + by, 0), figures.length - 1))?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <section ref={ref} className="ck-text" aria-label={t('textAsRead')}>
      <p className="ck-keys no-print xs muted">{t('textKeys')}</p>
      <div ref={sheet} className="ck-sheet" lang="zh-CN" role="group" aria-label={t('textFigures')} onPointerOver={point} onPointerLeave={() => setTip(undefined)} onFocus={focus} onBlur={() => setTip(undefined)} onClick={click} onKeyDown={press}>
        {blocks.map((block) => (
          <TextBlock
            key={block.start} text={text} figures={figures} block={block} byFigure={byFigure} ledger={ledger} tipId={tipId}
            current={current?.figures.some((figure) => block.figures.has(figure)) === true ? current : undefined}
            cursor={block.figures.has(cursor) ? cursor : undefined}
          />
        ))}
        <FigureTip id={tipId} place={tip} figure={tip === undefined ? undefined : figures[tip.figure]} match={tip === undefined ? undefined : ledger.get(tip.figure)} isNamed={tip !== undefined && byFigure.has(tip.figure)} />
      </div>
    </section>
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function figureAt(target: EventTarget): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-of]') ?? undefined) : undefined;
}
