import type { OwnTemplateView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { templateWords } from './words.ts';

export interface TemplateTableProps {
  readonly rows: readonly OwnTemplateView[];
  readonly mayChange: boolean;
  readonly onRename: (template: OwnTemplateView) => void;
  readonly onWithdraw: (template: OwnTemplateView) => void;
}

/** The templates as ledger rows; the whole row opens. */
export function TemplateTable({ rows, mayChange, onRename, onWithdraw }: TemplateTableProps): ReactElement {
  const t = useWords(templateWords);
  const columns: readonly LedgerColumn<OwnTemplateView>[] = [
    { key: 'name', head: t('name'), className: 'md-name', render: (row) => <ScreenLink to={`/reports/templates/${row.id}`} className="fl row" title={t('openNamed', { name: row.name })}>{row.name}</ScreenLink> },
    { key: 'kind', head: t('kind'), render: (row) => t(`kind_${row.kind}`) },
    { key: 'status', head: t('status'), render: (row) => row.withdrawnAt === null ? <StatusGlyph status="ok">{t('inUse')}</StatusGlyph> : <StatusGlyph status="none">{t('withdrawn')}</StatusGlyph> },
    { key: 'version', head: t('version'), render: (row) => t('versionN', { n: row.version }) },
    { key: 'figures', head: t('figures'), align: 'num', render: (row) => figureText(row.figureCount) },
    { key: 'words', head: t('asWords'), align: 'num', render: (row) => figureText(row.account.words) },
    { key: 'made', head: t('made'), render: (row) => <>{instantText(row.createdAt)} <span className="muted">{row.createdBy}</span></> },
    { key: 'act', head: t('action'), align: 'act', render: (row) => mayChange && row.withdrawnAt === null ? (
      <span className="above md-row-acts">
        <button type="button" className="lnk" aria-label={t('renameNamed', { name: row.name })} onClick={() => onRename(row)}>{t('rename')}</button>
        <button type="button" className="lnk" aria-label={t('withdrawNamed', { name: row.name })} onClick={() => onWithdraw(row)}>{t('withdraw')}</button>
      </span>
    ) : <span className="dash">—</span> },
  ];
  return <ScrollAcross label={t('caption')}><LedgerTable caption={t('caption')} columns={columns} rows={rows} rowKey={(row) => row.id} /></ScrollAcross>;
}
