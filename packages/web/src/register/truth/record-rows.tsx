import type { TruthRecordView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { ResidentLink, SexAge } from '../resident-line.tsx';
import { registerWords } from '../words.ts';
import { truthWords } from './words.ts';

/** Records in question, each leading to its resident; names masked. */
export function RecordRows({ rows, caption }: { readonly rows: readonly TruthRecordView[]; readonly caption: string }): ReactElement {
  const t = useWords(truthWords);
  const r = useWords(registerWords);
  const text = useText();
  const columns: readonly LedgerColumn<TruthRecordView>[] = [
    { key: 'resident', head: r('resident'), width: 72, render: ({ resident }) => <ResidentLink resident={resident} /> },
    { key: 'sexAge', head: r('sexAge'), width: 88, render: ({ resident }) => <SexAge resident={resident} /> },
    { key: 'what', head: t('service'), render: ({ what }) => text(what) },
    { key: 'on', head: t('on'), width: 96, render: ({ on }) => on },
    { key: 'enteredAt', head: t('enteredAt'), width: 150, render: ({ enteredAt }) => <><span className="tr-unit muted">{`${t('enteredAt')} `}</span>{instantText(enteredAt, true)}</> },
    { key: 'values', head: t('values'), render: ({ values }) => values.length === 0 ? <span className="dash">—</span> : values.map(({ label, value }) => `${text(label)} ${value}`).join(' · ') },
  ];
  return <LedgerTable className="tr-rec" density="dense" caption={caption} columns={columns} rows={rows} rowKey={({ recordId }) => recordId} />;
}
