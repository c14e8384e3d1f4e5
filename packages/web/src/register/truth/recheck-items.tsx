import type { RecheckItem, RecheckPage } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { ResidentLink, SexAge } from '../resident-line.tsx';
import { registerWords } from '../words.ts';
import { recheckWords } from './recheck-words.ts';

export interface RecheckItemsProps {
  readonly page: RecheckPage;
  /** Opens the form for a result; absent when one may only look. */
  readonly onRecord: ((item: RecheckItem) => void) | undefined;
}

/** The records drawn, in the order of the draw, each with what was found. */
export function RecheckItems({ page: { recheck, items }, onRecord }: RecheckItemsProps): ReactElement {
  const t = useWords(recheckWords);
  const r = useWords(registerWords);
  const text = useText();
  const [withIds, setWithIds] = useState(false);
  const columns: readonly LedgerColumn<RecheckItem>[] = [
    { key: 'nth', head: t('nth'), width: 40, render: ({ nth }) => <span className="muted">{nth}</span> },
    { key: 'resident', head: r('resident'), width: 150, render: ({ resident }) => <><ResidentLink resident={resident} /> <SexAge resident={resident} /><small>{text(resident.org.name)}</small></> },
    { key: 'what', head: t('service'), width: 190, render: ({ what, on, by, recordId }) => <>{text(what)} <span className="nowrap">{on}</span><small>{by}</small>{withIds && <small><code>{recordId}</code></small>}</> },
    { key: 'values', head: t('values'), render: ({ values }) => values.length === 0 ? <span className="dash">—</span> : values.map(({ label, value }) => `${text(label)} ${value}`).join(' · ') },
    { key: 'result', head: t('result'), width: 170, render: (item) => <ItemResult item={item} /> },
    ...(onRecord === undefined ? [] : [{
      key: 'act', head: t('act'), width: 96, align: 'act' as const,
      render: (item: RecheckItem) => <button type="button" className="btn sm" aria-label={t(item.result === null ? 'recordOf' : 'changeOf', { n: item.nth })} onClick={() => onRecord(item)}>{t(item.result === null ? 'record' : 'change')}</button>,
    }]),
  ];
  return (
    <section>
      <SectionHead title={t('items')} note={t('itemsNote')} right={<button type="button" className="lnk no-print" aria-pressed={withIds} onClick={() => setWithIds(!withIds)}>{t(withIds ? 'hideIds' : 'showIds')}</button>} />
      <LedgerTable className="tr-items" wrap caption={t('items')} columns={columns} rows={items} rowKey={({ nth }) => String(nth)} />
      {items.length < recheck.size && <p className="xs muted">{t('hidden', { n: figureText(recheck.size - items.length) })}</p>}
    </section>
  );
}

function ItemResult({ item: { result, note, checkedBy, checkedAt } }: { readonly item: RecheckItem }): ReactElement {
  const t = useWords(recheckWords);
  if (result === null) return <StatusGlyph status="none" plain>{t('open')}</StatusGlyph>;
  return (
    <>
      <StatusGlyph status={RESULT_GLYPH[result]}>{t(result)}</StatusGlyph>
      {note !== null && <small>{note}</small>}
      <small>{t('checkedBy', { who: checkedBy ?? '', at: checkedAt === null ? '' : instantText(checkedAt) })}</small>
    </>
  );
}

const RESULT_GLYPH: Readonly<Record<NonNullable<RecheckItem['result']>, Status>> = { matches: 'ok', differs: 'late', not_reached: 'lag' };
