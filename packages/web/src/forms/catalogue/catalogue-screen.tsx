import { listForms } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useSession } from '../../session/session-context.ts';
import { formWords } from '../words.ts';
import './catalogue.css';
import { costFactors, expiryOf, type CatalogueForm } from './form-cost-text.ts';
import { catalogueWords } from './words.ts';

/** 表单目录: every form in use, what it costs the front line, on which basis and until when. */
export function Screen(): ReactElement {
  const t = useWords(catalogueWords);
  const f = useWords(formWords);
  const text = useText();
  const { today } = useSession();
  const forms = useRoute(listForms);
  const rows = forms.data?.forms;
  const cells = (rows ?? []).reduce((sum, form) => sum + form.cellsPerYear, 0);
  const columns: readonly LedgerColumn<CatalogueForm>[] = [
    { key: 'code', head: t('code'), width: 104, render: (form) => <span className="s">{form.code}</span> },
    { key: 'name', head: t('name'), render: (form) => <b className="strong">{text(form.name)}</b> },
    { key: 'frequency', head: t('frequency'), width: 72, render: (form) => f(form.frequency) },
    { key: 'owner', head: t('owner'), width: 130, render: (form) => text(form.ownerSection) },
    { key: 'items', head: t('items'), width: 56, align: 'num', render: (form) => form.itemCount },
    { key: 'held', head: t('held'), width: 72, align: 'num', render: (form) => form.prefilledCount },
    { key: 'cost', head: t('cost'), width: 250, align: 'num', render: (form) => <Cost form={form} /> },
    { key: 'basis', head: t('basis'), className: 'cg-basis', render: (form) => form.basis },
    { key: 'expires', head: t('expires'), width: 130, render: (form) => <Expiry form={form} today={today} /> },
  ];
  const total = ['', t('total'), '', '', (rows ?? []).reduce((sum, form) => sum + form.itemCount, 0), (rows ?? []).reduce((sum, form) => sum + form.prefilledCount, 0), <>{figureText(cells)}<span className="u uu">{t('perYear')}</span></>, '', ''];
  return (
    <div className="page">
      <PageHead title={t('title')} crumbs={[{ key: 'forms', label: f('section') }, { key: 'here', label: t('title') }]} beside={rows !== undefined && <span className="s muted fl-sum">{t('tally', { forms: rows.length, cells: figureText(cells) })}</span>} actions={<button type="button" className="btn" onClick={() => window.print()}>{t('print')}</button>} />
      {forms.isError && <ErrorLine error={forms.error} onRetry={() => void forms.refetch()} />}
      {forms.isPending && <SkeletonRows rows={10} />}
      {rows?.length === 0 && <EmptyLine>{t('none')}</EmptyLine>}
      {rows !== undefined && rows.length > 0 && <ScrollAcross label={t('caption')}><LedgerTable caption={t('caption')} columns={columns} rows={rows} rowKey={(form) => form.id} total={total} wrap className="cg" /></ScrollAcross>}
      <p className="foot-note">{t('note')}</p>
    </div>
  );
}

function Cost({ form }: { readonly form: CatalogueForm }): ReactElement {
  const t = useWords(catalogueWords);
  const { fields, institutions, times } = costFactors(form);
  return <><span className="muted s">{`${figureText(fields)} × ${figureText(institutions)} × ${times} =`}</span> <b className="strong">{figureText(form.cellsPerYear)}</b><span className="u uu">{t('perYear')}</span></>;
}

function Expiry({ form, today }: { readonly form: CatalogueForm; readonly today: string }): ReactElement {
  const t = useWords(catalogueWords);
  const { kind, days } = expiryOf(form, today);
  if (kind === 'valid') return <span>{form.expiresOn}</span>;
  return <StatusGlyph status={kind === 'expired' ? 'late' : 'lag'}>{`${form.expiresOn} ${kind === 'expired' ? t('expired') : t('expiring', { n: days })}`}</StatusGlyph>;
}
