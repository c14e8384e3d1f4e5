import { differenceReasonSchema, explainDifference, getDifference, listDifferences, type DifferenceReason, type DifferenceView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { useDifferenceWords } from './use-difference-words.ts';
import { differenceWords } from './words.ts';

/** 说明差异: why two values differ, kept with author and time. */
export function ExplainDialog({ row, period, onClose }: { readonly row: DifferenceView; readonly period: string; readonly onClose: () => void }): ReactElement {
  const t = useWords(differenceWords);
  const text = useText();
  const locale = useLocale();
  const words = useDifferenceWords();
  const explain = useCommand(explainDifference, [listDifferences, getDifference]);
  const [draft, setDraft] = useState<{ readonly reason: DifferenceReason; readonly words: string; readonly commandId: string }>({ reason: 'records_missing', words: '', commandId: newCommandId() });
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part, commandId: newCommandId() });
  const submit = (): void => {
    if (row.submitted === null || row.registered === null) return;
    explain.mutate([{ params: { figure: row.figure }, body: { commandId: draft.commandId, orgId: row.org.id, period, submitted: row.submitted, registered: row.registered, reason: draft.reason, words: draft.words.trim() } }], { onSuccess: onClose });
  };
  return (
    <CommandDialog
      title={t('explainOf', { name: text(row.name), org: text(row.org.name), period: periodTitle(period, locale) })} verb={t('explain')} lacking={draft.words.trim().length < 2 ? t('lackWords') : undefined}
      error={explain.error} isPending={explain.isPending} onSubmit={submit} onClose={onClose}
    >
      <p>{t('explainNote', { submitted: words.value(row, row.submitted), registered: words.value(row, row.registered) })}</p>
      <Field id="df-reason" label={t('reason')}>
        <select id="df-reason" className="in" value={draft.reason} onChange={(event) => change({ reason: differenceReasonSchema.parse(event.target.value) })}>{differenceReasonSchema.options.map((reason) => <option key={reason} value={reason}>{t(reason)}</option>)}</select>
      </Field>
      <Field id="df-words" label={t('words')} note={t('wordsNote')}><textarea id="df-words" className="in" rows={3} maxLength={300} value={draft.words} onChange={(event) => change({ words: event.target.value })} /></Field>
    </CommandDialog>
  );
}
