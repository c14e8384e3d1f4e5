import { listItemViews, saveItemView, type ItemFilter, type ItemSavedView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { viewWords } from './words.ts';

export interface ViewDialogProps {
  readonly most: number;
  /** The one that gets another name; a new one when absent. */
  readonly view?: ItemSavedView;
  readonly filter: ItemFilter;
  readonly onDone: (viewId: string) => void;
  readonly onClose: () => void;
}

/** What a view is called, and whether the list opens with it. */
export function ViewDialog({ most, view, filter, onDone, onClose }: ViewDialogProps): ReactElement {
  const t = useWords(viewWords);
  const [viewId] = useState(() => view?.id ?? newCommandId());
  const [name, setName] = useState(view?.name ?? '');
  const [isDefault, setIsDefault] = useState(view?.isDefault ?? false);
  const save = useCommand(saveItemView, [listItemViews]);
  // A refused name is corrected and sent again: that is another command.
  const submit = (): void => save.mutate([{ params: { viewId }, body: { commandId: newCommandId(), name: name.trim(), filter, isDefault } }], { onSuccess: () => onDone(viewId) });
  return (
    <CommandDialog title={t(view === undefined ? 'keepTitle' : 'renameTitle')} verb={t(view === undefined ? 'keep' : 'rename')} lacking={name.trim() === '' ? t('lackName') : undefined} error={save.error} isPending={save.isPending} onSubmit={submit} onClose={onClose} width={460}>
      <Field id="view-name" label={t('name')} note={t('nameNote', { most })}><input id="view-name" className="in" maxLength={30} value={name} onChange={(event) => setName(event.target.value)} /></Field>
      <label className="it-view-default"><input type="checkbox" checked={isDefault} onChange={(event) => setIsDefault(event.target.checked)} />{t('openWith')}</label>
    </CommandDialog>
  );
}
