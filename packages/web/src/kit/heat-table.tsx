import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { heatStep, type HeatStep } from './heat-step.ts';
import { Glyph } from './status-glyph.tsx';
import { kitWords } from './words.ts';

export interface HeatColumn {
  readonly id: string;
  /** Name over the column, up to four short lines; the full one is its tooltip. */
  readonly label: string;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly due: number | null;
}

export interface HeatCell {
  readonly value: number | null;
  /** How far below what is due, as a share of it; 0 when reached, null without a plan. */
  readonly shortfall: number | null;
}

export interface HeatRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly HeatCell[];
  /** Decimals of the whole row, where the indicators run down instead of across. */
  readonly decimals?: number;
}

export interface HeatTableProps {
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  readonly caption: string;
  readonly selectedId?: string | undefined;
  /** A row under the head with what is due of each column. */
  readonly hasDueRow?: boolean;
  readonly onOpenRow?: ((rowId: string) => void) | undefined;
  readonly onOpenCell?: ((rowId: string, columnId: string) => void) | undefined;
}

/** Units against indicators: the value is always printed, glyph and tint say how far it is from what is due. */
export function HeatTable({ columns, rows, caption, selectedId, hasDueRow = true, onOpenRow, onOpenCell }: HeatTableProps): ReactElement {
  const t = useWords(kitWords);
  return (
    <>
      <table className="heat">
        <caption className="sr">{caption}</caption>
        <colgroup><col style={{ width: 'var(--heat-name, 64px)' }} /></colgroup>
        <thead>
          <tr><td aria-hidden="true" />{columns.map((column) => <th key={column.id} scope="col" title={`${column.title} ${column.unit}`}><span>{column.label}</span></th>)}</tr>
          {hasDueRow && <tr>
            <th scope="row" className="muted" style={{ textAlign: 'left' }}>{t('due')}</th>
            {columns.map((column) => <td key={column.id}><span className="h due">{column.due === null ? '—' : figureText(column.due, Number.isInteger(column.due) ? 0 : 1)}</span></td>)}
          </tr>}
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} aria-current={row.id === selectedId ? 'true' : undefined}>
              <th scope="row">{onOpenRow === undefined ? row.label : <button type="button" className="lnk" style={{ color: 'inherit' }} onClick={() => onOpenRow(row.id)}>{row.label}</button>}</th>
              {columns.map((column, index) => <td key={column.id}><Cell row={row} column={column} cell={row.cells[index]} onOpen={onOpenCell} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
      <HeatLegend />
    </>
  );
}

function Cell({ row, column, cell, onOpen }: { readonly row: HeatRow; readonly column: HeatColumn; readonly cell: HeatCell | undefined; readonly onOpen: HeatTableProps['onOpenCell'] }): ReactElement {
  const t = useWords(kitWords);
  const step = heatStep(cell?.value ?? null, cell?.shortfall ?? null);
  const text = cell?.value === null || cell === undefined ? t('none') : figureText(cell.value, row.decimals ?? column.decimals);
  const content = <>{glyphOf(step)}{step === 'miss' ? <span className="sr">{text}</span> : text}</>;
  if (onOpen === undefined) return <span className={`h ${step}`}>{content}</span>;
  return <button type="button" className={`h ${step}`} aria-label={`${row.label} ${column.title} ${text}${step === 'miss' ? '' : column.unit}`} onClick={() => onOpen(row.id, column.id)}>{content}</button>;
}

function glyphOf(step: HeatStep): ReactElement | null {
  if (step === 'miss') return <Glyph status="none" />;
  return step === 'ok0' || step === 'plain' ? null : <Glyph status="lag" />;
}

/** The words of the tints. */
function HeatLegend(): ReactElement {
  const t = useWords(kitWords);
  return (
    <div className="legend" aria-hidden="true">
      <span><i style={{ background: '#DCE8E1' }} />{t('heatReached')}</span>
      <span><i style={{ background: '#F9F0DC', outline: '1px solid #E4D3AB' }} />{t('heatNear')}</span>
      <span><i style={{ background: '#F3E0BB' }} />{t('heatMid')}</span>
      <span><i style={{ background: '#E9CB93' }} />{t('heatFar')}</span>
      <span className="st"><Glyph status="none" />{t('none')}</span>
    </div>
  );
}
