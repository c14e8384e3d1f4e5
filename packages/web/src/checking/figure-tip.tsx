import type { ReactElement } from 'react';
import { useText, useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { exactNumber, kindWord, unitText } from './finding-words.ts';
import type { ReadFigure } from './findings.ts';
import type { LedgerMatch } from './ledger-marks.ts';
import { checkingWords } from './words.ts';

/** Which figure is pointed at, and where below it the tip stands, in pixels of the sheet. */
export interface TipPlace {
  readonly figure: number;
  readonly left: number;
  readonly top: number;
}

export interface FigureTipProps {
  readonly id: string;
  readonly place: TipPlace | undefined;
  readonly figure: ReadFigure | undefined;
  /** The figure in the ledger. */
  readonly match: LedgerMatch | undefined;
  /** A finding names it, so that a click leads there and not to the ledger. */
  readonly isNamed: boolean;
}

/** How a figure was read: kind, value, what it is of, period, comparison. */
export function FigureTip({ id, place, figure, match, isNamed }: FigureTipProps): ReactElement {
  const t = useWords(checkingWords);
  const text = useText();
  if (place === undefined || figure === undefined) return <div id={id} role="tooltip" hidden />;
  const range = figure.value2 === null ? '' : `–${exactNumber(figure.value2)}`;
  const value = figure.masked ? t('blank') : figure.value === null ? figureText(null) : `${exactNumber(figure.value)}${range}`;
  return (
    <div id={id} role="tooltip" className="ck-tip" style={{ left: place.left, top: place.top }}>
      <b>{kindWord(t, figure.kind)}</b> <span>{value}{figure.masked ? ` ${figure.unit}` : unitText(figure)}</span>
      {figure.subject !== '' && <div>{`${t('subject')} ${figure.subject}`}</div>}
      {figure.period !== null && figure.period !== '' && <div>{`${t('period')} ${figure.period}`}</div>}
      {figure.compare !== null && <div>{`${t('compare')} ${[figure.compare.base, t(figure.compare.direction)].filter(Boolean).join(' ')}`}</div>}
      {match !== undefined && <div className={match.agrees === false ? 'lag' : undefined}>{t('ledgerSays', { name: text(match.name), said: match.said ?? t('ledgerNone') })}{match.agrees === false ? ` ${t('ledgerDiffers')}` : ''}</div>}
      {match !== undefined && !isNamed && <div className="muted">{t('clickLedger')}</div>}
    </div>
  );
}
