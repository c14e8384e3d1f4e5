import { getRecheck, listRechecks, recordRecheck, type RecheckItem } from '@taizhang/contract';
import { RECHECK_RESULTS } from '@taizhang/indicators';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { recheckWords } from './recheck-words.ts';

export interface ResultDialogProps {
  readonly recheckId: string;
  readonly item: RecheckItem;
  readonly onClose: () => void;
  /** The result is kept: on to the next person. */
  readonly onSaved: () => void;
}

/** What asking the resident found: 属实, 不符 or 无法核实, the last two with what was found. */
export function ResultDialog({ recheckId, item, onClose, onSaved }: ResultDialogProps): ReactElement {
  const t = useWords(recheckWords);
  const text = useText();
  const record = useCommand(recordRecheck, [getRecheck, listRechecks]);
  const [commandId, setCommandId] = useState(newCommandId);
  const [result, setResult] = useState<RecheckItem['result']>(null);
  const [note, setNote] = useState('');
  const remark = note.trim();
  const lacking = result === null ? t('lackResult') : result !== 'matches' && remark === '' ? t('lackRemark') : undefined;
  const change = (apply: () => void): void => {
    apply();
    setCommandId(newCommandId());
  };
  const submit = (): void => {
    if (result !== null) record.mutate([{ params: { recheckId }, body: { commandId, nth: item.nth, result, note: remark === '' ? null : remark } }], { onSuccess: onSaved });
  };
  return (
    <CommandDialog title={t('recordTitle', { n: item.nth, name: item.resident.name })} verb={t('save')} lacking={lacking} error={record.error} isPending={record.isPending} onSubmit={submit} onClose={onClose}>
      <p>{[text(item.what), item.on, ...item.values.map(({ label, value }) => `${text(label)} ${value}`)].join(' · ')}</p>
      {item.result !== null && <p className="s muted">{t('kept', { result: t(item.result) })}</p>}
      <fieldset className="tr-pick">
        <legend>{t('whatFound')}</legend>
        {RECHECK_RESULTS.map((one) => <label key={one}><input type="radio" name="result" checked={result === one} onChange={() => change(() => setResult(one))} /><b className="strong">{t(one)}</b><small>{t(`${one}_note`)}</small></label>)}
      </fieldset>
      <Field id="recheck-note" label={t('remark')} note={t('remarkNeed')}><input id="recheck-note" className="in" maxLength={200} value={note} onChange={(event) => change(() => setNote(event.target.value))} /></Field>
    </CommandDialog>
  );
}
