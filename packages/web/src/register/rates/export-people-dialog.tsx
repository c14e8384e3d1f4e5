import { exportMeasurePeople, type getMeasure, type RouteResponse } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { download } from '../../api/download.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { registerWords } from '../words.ts';
import { rateWords } from './words.ts';

type Measure = RouteResponse<typeof getMeasure>;

export interface ExportPeopleDialogProps {
  readonly measure: Measure['measure'];
  readonly org: Measure['self']['org'];
  readonly month: string | undefined;
  readonly counted: 'yes' | 'no';
  readonly total: number;
  readonly onClose: () => void;
}

/** Before a named list leaves the system: what it holds, and what it is for. */
export function ExportPeopleDialog({ measure, org, month, counted, total, onClose }: ExportPeopleDialogProps): ReactElement {
  const t = useWords(rateWords);
  const r = useWords(registerWords);
  const text = useText();
  const [commandId] = useState(newCommandId);
  const [reason, setReason] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = (): void => {
    setIsPending(true);
    setError(null);
    download(exportMeasurePeople, { params: { measureId: measure.id }, body: { commandId, orgId: org.id, ...(month === undefined ? {} : { month }), counted, reason: reason.trim() } }, `${text(measure.name)}-${t('exportFile')}.xlsx`).then(onClose, setError).finally(() => setIsPending(false));
  };
  return (
    <CommandDialog
      title={t('exportTitle', { name: text(measure.name), which: t(counted === 'yes' ? 'counted' : 'notCounted') })} verb={t('export')} lacking={reason.trim().length < 2 ? r('lackReason') : undefined}
      error={error} isPending={isPending} onSubmit={submit} onClose={onClose}
    >
      <p>{t('exportNote', { org: text(org.name), n: figureText(total) })}</p>
      <Field id="export-reason" label={t('exportReason')} note={r('reasonLogged')}><input id="export-reason" className="in" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
    </CommandDialog>
  );
}
