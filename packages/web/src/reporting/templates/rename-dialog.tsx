import { listOwnTemplates, listReportTemplates, renameOwnTemplate, type OwnTemplateView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { templateWords } from './words.ts';

/** Gives a template another name. */
export function RenameDialog({ template, onClose }: { readonly template: OwnTemplateView; readonly onClose: () => void }): ReactElement {
  const t = useWords(templateWords);
  const text = useText();
  const rename = useCommand(renameOwnTemplate, [listOwnTemplates, listReportTemplates]);
  const [commandId] = useState(newCommandId);
  const [name, setName] = useState(template.name);
  const isReady = name.trim() !== '' && name.trim() !== template.name && !rename.isPending;
  const submit = (): void => {
    if (isReady) rename.mutate([{ params: { templateId: template.id }, body: { commandId, name: name.trim() } }], { onSuccess: onClose });
  };
  return (
    <Dialog title={t('rename')} onClose={onClose} onSubmit={submit} actions={<><button type="button" className="btn" onClick={onClose}>{t('cancel')}</button><button type="submit" className="btn p" disabled={!isReady}>{t('rename')}</button></>}>
      {rename.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(rename.error))}</StatusGlyph></p>}
      <div className="field"><label htmlFor="md-rename">{t('name')}</label><input id="md-rename" className="in" maxLength={60} value={name} onChange={(event) => setName(event.target.value)} /></div>
    </Dialog>
  );
}
