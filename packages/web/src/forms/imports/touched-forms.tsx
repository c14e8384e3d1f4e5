import type { WorkbookImportView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { filingPath } from '../filing-standing.ts';
import { formWords } from '../words.ts';
import { importWords } from './words.ts';

type TouchedForm = WorkbookImportView['forms'][number];

/** Which forms the workbook writes into, and how many cells of each. */
export function TouchedForms({ forms, canOpen }: { readonly forms: readonly TouchedForm[]; readonly canOpen: boolean }): ReactElement | null {
  const t = useWords(importWords);
  const f = useWords(formWords);
  const text = useText();
  const locale = useLocale();
  if (forms.length === 0) return null;
  const columns: readonly LedgerColumn<TouchedForm>[] = [
    { key: 'org', head: f('unit'), className: 'nm', render: (form) => text(form.orgName) },
    { key: 'form', head: f('form'), className: 'nm', render: (form) => text(form.formName) },
    { key: 'period', head: f('period'), width: 110, render: (form) => periodTitle(form.period, locale) },
    { key: 'cells', head: '', width: 76, align: 'num', render: (form) => t('cells', { n: form.cells }) },
    ...(canOpen ? [{ key: 'act', head: '', width: 60, align: 'act' as const, render: (form: TouchedForm) => <ScreenLink to={filingPath(form)}>{t('openForm')}<span className="sr">{` ${text(form.orgName)}`}</span></ScreenLink> }] : []),
  ];
  return <section><SectionHead title={t('formsTouched')} /><LedgerTable caption={t('formsTouched')} columns={columns} rows={forms} rowKey={(form) => `${form.formId} ${form.period} ${form.orgId}`} isFixed density="dense" /></section>;
}
