import { listOwnTemplates, listReportTemplates, withdrawOwnTemplate, type OwnTemplateView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { templateWords } from './words.ts';

/** Takes a template out of use, saying what that means. */
export function WithdrawDialog({ template, onClose }: { readonly template: OwnTemplateView; readonly onClose: () => void }): ReactElement {
  const t = useWords(templateWords);
  const text = useText();
  const withdraw = useCommand(withdrawOwnTemplate, [listOwnTemplates, listReportTemplates]);
  const [commandId] = useState(newCommandId);
  const submit = (): void => withdraw.mutate([{ params: { templateId: template.id }, body: { commandId } }], { onSuccess: onClose });
  return (
    <Dialog title={t('withdrawNamed', { name: template.name })} onClose={onClose} onSubmit={submit} actions={<><button type="button" className="btn" onClick={onClose}>{t('cancel')}</button><button type="submit" className="btn d" disabled={withdraw.isPending}>{t('withdraw')}</button></>}>
      {withdraw.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(withdraw.error))}</StatusGlyph></p>}
      <p>{t('withdrawNote')}</p>
    </Dialog>
  );
}
