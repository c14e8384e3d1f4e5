import type { FigureView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../kit/ledger-table.tsx';
import { Glyph } from '../kit/status-glyph.tsx';
import { figureWords } from './words.ts';

type Part = FigureView['parts'][number];

/** The figure by the units below: numerator, denominator, value, and a dot against the target. */
export function FigureParts({ figure, onOpenUnit }: { readonly figure: FigureView; readonly onOpenUnit: ((orgId: string) => void) | undefined }): ReactElement | null {
  const t = useWords(figureWords);
  const text = useText();
  const locale = useLocale();
  const { metric, parts, reading, target } = figure;
  if (parts.length === 0) return null;
  const isRate = parts.some((part) => part.denominator !== null);
  const unit = locale === 'zh' ? metric.unit : metric.unitEn;
  const scale = dotScale(parts, target?.value);
  const name: LedgerColumn<Part> = {
    key: 'org', head: t('unit'), className: 'nm',
    render: (part) => part.canOpen && onOpenUnit !== undefined ? <button type="button" className="lnk" aria-label={t('openPart', { name: text(part.orgName) })} onClick={() => onOpenUnit(part.orgId)}>{text(part.orgName)}</button> : text(part.orgName),
  };
  const value: LedgerColumn<Part> = {
    key: 'value', head: isRate ? t('rate', { unit }) : unit, align: 'num',
    render: (part) => part.value === null ? <Glyph status="none" /> : <span className="strong">{figureText(part.value, metric.decimals)}</span>,
  };
  const rateColumns: readonly LedgerColumn<Part>[] = [
    { key: 'numerator', head: t('numerator'), align: 'num', render: (part) => figureText(part.numerator) },
    { key: 'denominator', head: t('denominator'), align: 'num', render: (part) => figureText(part.denominator) },
  ];
  const dots: LedgerColumn<Part> = { key: 'dot', width: 92, head: <DotHead scale={scale} label={target === null ? '' : t('targetAt', { value: figureText(target.value) })} />, render: (part) => <Dot part={part} scale={scale} /> };
  const columns = isRate ? [name, ...rateColumns, value, ...(target === null ? [] : [dots])] : [name, value];
  const total = isRate ? [t('all'), figureText(reading.numerator), figureText(reading.denominator), figureText(reading.value, metric.decimals), ''] : [t('all'), figureText(reading.value, metric.decimals)];
  return <div style={{ marginTop: 8 }}><LedgerTable caption={t('partsCaption')} density="dense" columns={columns} rows={parts} rowKey={(part) => part.orgId} total={total} /></div>;
}

const WIDTH = 84;

interface DotScale {
  readonly at: (value: number) => number;
  readonly target: number | undefined;
}

function dotScale(parts: readonly Part[], target: number | undefined): DotScale {
  const values = parts.flatMap((part) => (part.value === null ? [] : [part.value]));
  const all = target === undefined ? values : [...values, target];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const at = (value: number): number => Math.round((8 + ((value - low) / span) * (WIDTH - 16)) * 10) / 10;
  return { at, target: target === undefined ? undefined : at(target) };
}

function DotHead({ scale, label }: { readonly scale: DotScale; readonly label: string }): ReactElement | null {
  if (scale.target === undefined) return null;
  return <svg width={WIDTH} height="14" style={{ overflow: 'visible' }} role="img" aria-label={label}><text x={Math.min(Math.max(scale.target, 28), WIDTH - 28)} y="12" textAnchor="middle" fontSize="12" fill="var(--ink)">{label}</text></svg>;
}

function Dot({ part, scale }: { readonly part: Part; readonly scale: DotScale }): ReactElement {
  const x = part.value === null ? undefined : scale.at(part.value);
  const isShort = part.status === 'lag' || part.status === 'late';
  return (
    <svg width={WIDTH} height="18" aria-hidden="true">
      <path d={`M0 9H${WIDTH}`} stroke="var(--rule-1)" />
      {scale.target !== undefined && <path d={`M${scale.target} 0v18`} stroke="var(--ink)" />}
      {x !== undefined && (isShort ? <path d={`M${x} 5l4 7.4h-8z`} fill="var(--lag)" /> : <circle cx={x} cy="9" r="3.4" fill="var(--indigo)" />)}
    </svg>
  );
}
