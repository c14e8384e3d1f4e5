import { getOutward, resendOutgoing, type OutgoingView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { noticeWords } from '../../items/notices/words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { adminWords } from '../words.ts';
import { outwardWords } from './words.ts';

const GLYPHS = { waiting: 'pri', sent: 'ok', dead: 'late', dropped: 'none' } as const satisfies Record<OutgoingView['state'], Status>;

/** The latest messages with what became of each; what was not taken can be sent again. */
export function OutgoingTable({ rows }: { readonly rows: readonly OutgoingView[] }): ReactElement {
  const t = useWords(outwardWords);
  const n = useWords(noticeWords);
  const a = useWords(adminWords);
  const resend = useCommand(resendOutgoing, [getOutward]);
  const about = (row: OutgoingView): string => (row.number === null || row.tone === null ? t('isTest') : `${n(row.tone)} ${row.number}`);
  const columns: readonly LedgerColumn<OutgoingView>[] = [
    { key: 'at', head: t('at'), render: (row) => <span className="s">{instantText(row.createdAt)}</span> },
    { key: 'name', head: t('about'), render: (row) => <b className="strong">{about(row)}</b> },
    { key: 'channel', head: t('channel'), render: (row) => t(`by_${row.channel}`) },
    { key: 'to', head: t('to'), render: (row) => row.to ?? t('everybody') },
    { key: 'status', head: t('status'), render: (row) => <StatusGlyph status={GLYPHS[row.state]}>{t(`state_${row.state}`)}</StatusGlyph> },
    { key: 'detail', head: t('reason'), className: 'detail', render: (row) => [row.attempts > 1 ? t('tried', { n: row.attempts }) : null, row.error, row.nextAt !== null && row.attempts > 0 ? t('again', { at: instantText(row.nextAt) }) : null].filter((part) => part !== null).join(' · ') },
    { key: 'act', head: a('action'), align: 'act', render: (row) => (row.state === 'sent' ? null : <button type="button" className="lnk" aria-label={t('resendOf', { number: about(row) })} disabled={resend.isPending} onClick={() => resend.mutate([{ params: { messageId: row.id }, body: { commandId: newCommandId() } }])}>{t('resend')}</button>) },
  ];
  return <ScrollAcross label={t('latest')}><LedgerTable caption={t('latest')} className="adm-list adm-audit" columns={columns} rows={rows} rowKey={(row) => row.id} /></ScrollAcross>;
}
