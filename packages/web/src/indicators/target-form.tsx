import { getCockpit, getFigure, getWorkbench, listTargets, setTarget, type TargetRow } from '@taizhang/contract';
import { isNumber, readNumber } from '@taizhang/kernel';
import { useState, type FormEvent, type ReactElement } from 'react';
import { newCommandId } from '../api/command-id.ts';
import { useCommand } from '../api/use-route.ts';
import { useWords } from '../i18n/locale.ts';
import { ErrorLine } from '../kit/state-lines.tsx';
import { indicatorWords } from './words.ts';

/** Changes a target with its source and the reason; direction, weight and curve stay. */
export function TargetForm({ row, orgId, year, onClose }: { readonly row: TargetRow; readonly orgId: string; readonly year: number; readonly onClose: () => void }): ReactElement {
  const t = useWords(indicatorWords);
  const change = useCommand(setTarget, [listTargets, getCockpit, getFigure, getWorkbench]);
  const [commandId] = useState(newCommandId);
  const [value, setValue] = useState(String(row.target.value));
  const [source, setSource] = useState(row.target.source);
  const [reason, setReason] = useState('');
  const read = readNumber(value);
  const isReady = isNumber(read) && source.trim().length >= 2 && reason.trim().length >= 2;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady || !isNumber(read)) return;
    const { target } = row;
    change.mutate([{ body: { commandId, metricId: row.metricId, orgId, year, value: read.value, direction: target.direction, weight: target.weight, source: source.trim(), curve: target.curve === 'monthly' ? row.plannedByMonth : target.curve, reason: reason.trim() } }], { onSuccess: onClose });
  };
  return (
    <form className="tf" onSubmit={submit}>
      {change.isError && <ErrorLine error={change.error} />}
      <label>{t('target')}<span className="in-box"><input inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} /><span className="u">{row.unit}</span></span></label>
      <label>{t('sourceField')}<input className="in" value={source} onChange={(event) => setSource(event.target.value)} /></label>
      <label>{t('reason')}<input className="in" value={reason} onChange={(event) => setReason(event.target.value)} /></label>
      <p className="xs muted">{t(isReady ? 'keptHistory' : 'needReason')}</p>
      <div><button type="submit" className="btn p sm" disabled={!isReady || change.isPending}>{t('save')}</button> <button type="button" className="btn sm" onClick={onClose}>{t('cancel')}</button></div>
    </form>
  );
}
