import type { ItemFigure, ItemPart } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useOpenFigure } from '../../figure/figure-reference.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import './lagging-parts.css';
import { pageWords } from './words.ts';

/** 差在哪些单位: the units below that hold the bound figure down, the one that lacks most first. */
export function LaggingParts({ bound }: { readonly bound: ItemFigure }): ReactElement | null {
  const t = useWords(pageWords);
  const locale = useLocale();
  const { parts, decimals, direction, threshold } = bound;
  if (parts.length === 0) return null;
  const short = parts.filter(({ gap }) => gap !== null && gap > 1e-9);
  const rest = parts.length - short.length;
  const unit = locale === 'zh' ? bound.unit : bound.unitEn;
  const isRate = parts.some(({ denominator }) => denominator !== null);
  const asked = { threshold: figureText(threshold, decimals), unit };
  const note = !isRate ? t('partsNoteAmount') : direction === 'at_most' ? t('partsNoteLimit', asked) : t('partsNote', asked);
  const columns: readonly LedgerColumn<ItemPart>[] = [
    { key: 'unit', head: t('partsUnit'), render: (part) => <PartName bound={bound} part={part} /> },
    { key: 'value', head: unit === '' ? t('partsValue') : `${t('partsValue')} ${unit}`, align: 'num', render: ({ value, numerator, denominator }) => <>{figureText(value, decimals)}{denominator !== null && <span className="it-of">{`${figureText(numerator)} / ${figureText(denominator)}`}</span>}</> },
    { key: 'gap', head: t('partsGap'), align: 'num', render: ({ gap }) => figureText(gap, decimals) },
    { key: 'needed', head: t('partsNeeded'), align: 'num', render: ({ needed }) => figureText(needed, needed === null || Number.isInteger(needed) ? 0 : decimals) },
    { key: 'share', head: t('partsShare'), align: 'num', render: ({ share }) => (share === null ? '—' : `${figureText(share, 1)}%`) },
  ];
  return (
    <section className="it-parts">
      <SectionHead title={t('parts')} right={<StatusGlyph status={short.length === 0 ? 'ok' : 'lag'}>{t('partsOf', { n: short.length })}</StatusGlyph>} />
      {short.length === 0 ? <p className="s muted">{t('partsNone')}</p> : <LedgerTable caption={t('parts')} columns={columns} rows={short} rowKey={({ org }) => org.id} density="dense" wrap />}
      {short.length > 0 && <p className="xs muted">{rest > 0 && `${t('partsReached', { n: rest })}${locale === 'zh' ? '。' : '. '}`}{note}</p>}
    </section>
  );
}

/** Leads to the people where the register can name them, else to where the figure comes from. */
function PartName({ bound, part }: { readonly bound: ItemFigure; readonly part: ItemPart }): ReactElement {
  const t = useWords(pageWords);
  const text = useText();
  const openFigure = useOpenFigure();
  const { metricId, measureId, period } = bound;
  const name = text(part.org.name);
  if (measureId !== null) return <ScreenLink to={`/register/rates/${measureId}`} search={{ org: part.org.id }} title={t('partPeople', { name })}>{name}</ScreenLink>;
  if (period === null) return <span>{name}</span>;
  return <button type="button" className="lnk" aria-label={t('partFigure', { name })} onClick={() => openFigure({ metricId, orgId: part.org.id, period })}>{name}</button>;
}
