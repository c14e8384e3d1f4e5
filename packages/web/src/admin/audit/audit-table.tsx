import type { AuditEntryView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { actionName } from './action-names.ts';
import { detailPairs } from './audit-detail.ts';
import { detailName, detailValue, subjectName } from './audit-terms.ts';
import { auditWords } from './words.ts';

/** Entries as rows, nothing of them left out. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntryView[] }): ReactElement {
  const t = useWords(auditWords);
  const text = useText();
  const columns: readonly LedgerColumn<AuditEntryView>[] = [
    { key: 'seq', head: t('seq'), align: 'num', render: (entry) => entry.seq },
    { key: 'at', head: t('at'), render: (entry) => <span className="s">{instantText(entry.recordedAt, true)}</span> },
    { key: 'actor', head: t('actor'), render: (entry) => entry.actorName },
    { key: 'action', head: t('action'), render: (entry) => <Action action={entry.action} /> },
    { key: 'subject', head: t('subject'), render: (entry) => <span className="s"><span className="muted">{`${text(subjectName(entry.subject.kind))} `}</span>{entry.subject.id}</span> },
    { key: 'detail', head: t('detail'), className: 'detail', render: (entry) => detailPairs(entry.detail).map((pair) => <span key={pair.name}>{pair.name !== '' && <span className="muted">{`${text(detailName(pair.name))} `}</span>}{`${text(detailValue(pair.name, pair.value))}　`}</span>) },
    { key: 'from', head: t('from'), render: (entry) => <span className="s muted">{entry.fromAddress ?? '—'}</span> },
    { key: 'digest', head: t('digest'), render: (entry) => <code className="code" title={entry.digest}>{entry.digest.slice(0, 10)}</code> },
  ];
  return <ScrollAcross label={t('caption')}><LedgerTable caption={t('caption')} className="adm-list adm-audit" columns={columns} rows={entries} rowKey={(entry) => String(entry.seq)} /></ScrollAcross>;
}

function Action({ action }: { readonly action: string }): ReactElement {
  const text = useText();
  const name = text(actionName(action));
  return action === 'session.refuse' ? <StatusGlyph status="lag">{name}</StatusGlyph> : <span title={action}>{name}</span>;
}
