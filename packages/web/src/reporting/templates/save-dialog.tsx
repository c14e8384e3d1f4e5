import { createOwnTemplate, getOwnTemplate, listOwnTemplates, listReportTemplates, reviseOwnTemplate, type OwnTemplateView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useGoTo } from '../../screen/screen-address.ts';
import { boundDecisions } from './desk-state.ts';
import type { Desk } from './use-desk.ts';
import { templateWords } from './words.ts';

export interface SaveDialogProps {
  readonly desk: Desk;
  readonly suggestedName: string;
  /** The template a new version is saved of; a new template otherwise. */
  readonly stored: OwnTemplateView | undefined;
  readonly onClose: () => void;
}

const KINDS = ['annual', 'half-year'] as const;

/** Saves the bindings, saying first what stays words and what is left out. */
export function SaveDialog({ desk, suggestedName, stored, onClose }: SaveDialogProps): ReactElement {
  const t = useWords(templateWords);
  const text = useText();
  const goTo = useGoTo();
  const { page, decisions, count } = desk;
  const create = useCommand(createOwnTemplate, [listOwnTemplates, listReportTemplates]);
  const revise = useCommand(reviseOwnTemplate, [listOwnTemplates, listReportTemplates, getOwnTemplate]);
  // One id for as long as the dialog is open: sent twice, it is saved once.
  const [commandId] = useState(newCommandId);
  const [name, setName] = useState(suggestedName === '' ? titleOf(desk) : suggestedName.slice(0, 60));
  const [kind, setKind] = useState<OwnTemplateView['kind']>(page.text.includes('上半年') && !page.text.includes('全年') ? 'half-year' : 'annual');
  const isPending = create.isPending || revise.isPending;
  const error = create.error ?? revise.error;
  const signature = page.lines.filter(({ role }) => role === 'signature').map(({ start, end }) => page.text.slice(start, end));
  const done = { onSuccess: ({ id }: OwnTemplateView) => goTo('/reports/templates', { saved: id }) };
  const submit = (): void => {
    const bound = boundDecisions(page, decisions);
    if (stored !== undefined) revise.mutate([{ params: { templateId: stored.id }, body: { commandId, basedOn: stored.version, decisions: bound } }], done);
    else if (name.trim() !== '') create.mutate([{ body: { commandId, name: name.trim(), kind, text: page.text, decisions: bound } }], done);
  };
  const title = stored === undefined ? t('save') : t('saveVersion', { n: stored.version + 1 });
  return (
    <Dialog title={title} onClose={onClose} onSubmit={submit} hint={isPending ? t('saving') : undefined}
      actions={<><button type="button" className="btn" onClick={onClose}>{t('cancel')}</button><button type="submit" className="btn p" disabled={isPending || (stored === undefined && name.trim() === '')}>{title}</button></>}>
      {error !== null && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(error))}</StatusGlyph></p>}
      {stored === undefined && (
        <>
          <div className="field"><label htmlFor="md-name">{t('name')}</label><input id="md-name" className="in" maxLength={60} value={name} onChange={(event) => setName(event.target.value)} /></div>
          <fieldset><legend>{t('kind')}</legend><div className="pickable">{KINDS.map((one) => <label key={one}><input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} /><span>{t(`kind_${one}`)}</span></label>)}</div></fieldset>
        </>
      )}
      <p className="s"><StatusGlyph status="ok" plain>{t('countBound')} {count.bound}</StatusGlyph> <StatusGlyph status="none" plain>{t('countWords')} {count.words}</StatusGlyph></p>
      {count.open > 0 && <p className="s"><StatusGlyph status="lag">{t('openLeft', { n: count.open })}</StatusGlyph></p>}
      {signature.length > 0 && <p className="s muted">{t('signatureLeft', { n: signature.length, lines: signature.join('，') })}</p>}
    </Dialog>
  );
}

/** The title of the text, without the masks in it. */
function titleOf({ page: { text, lines } }: Desk): string {
  return lines.filter(({ role }) => role === 'title').map(({ start, end }) => text.slice(start, end)).join('').replaceAll(/(?:[xX*×]{2,}|20\d{2})年/gu, '').slice(0, 60);
}
