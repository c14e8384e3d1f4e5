import { deleteItemView, listItemViews, saveItemView, type ItemSavedView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { CommandDialog } from '../../kit/command-dialog.tsx';
import { MoreMenu } from '../../kit/more-menu.tsx';
import { Glyph, StatusGlyph } from '../../kit/status-glyph.tsx';
import type { ScreenSearch } from '../../screen/screen-address.ts';
import type { ItemQuery } from '../list/item-search.ts';
import type { OwnViews } from './use-views.ts';
import { addressOfView, filterOf, isAsKept } from './view-address.ts';
import { ViewDialog } from './view-dialog.tsx';
import './views.css';
import { viewWords } from './words.ts';

export interface ViewBarProps {
  readonly own: OwnViews;
  readonly query: ItemQuery;
  readonly onChange: (search: ScreenSearch) => void;
}

/** The reader's views as words that switch the list, and what can be done with the one that is chosen. */
export function ViewBar({ own: { views, most, chosen }, query, onChange }: ViewBarProps): ReactElement {
  const t = useWords(viewWords);
  const text = useText();
  const [asked, setAsked] = useState<'keep' | 'rename' | 'remove'>();
  const save = useCommand(saveItemView, [listItemViews]);
  const isChanged = chosen !== undefined && !isAsKept(chosen, query);
  const overwrite = (view: ItemSavedView, part: Partial<Pick<ItemSavedView, 'filter' | 'isDefault'>>): void => save.mutate([{ params: { viewId: view.id }, body: { commandId: newCommandId(), name: view.name, filter: view.filter, isDefault: view.isDefault, ...part } }]);
  return (
    <>
      <div className="it-views no-print" role="group" aria-label={t('views')}>
        {views.map((view) => (
          <button type="button" key={view.id} aria-pressed={view.id === chosen?.id} onClick={() => onChange({ ...CLEARED, ...addressOfView(view) })}>
            {view.problems.length > 0 && <Glyph status="lag" />}{view.name}{view.isDefault && <i>{t('isDefault')}</i>}{view.id === chosen?.id && isChanged && <i>{t('changed')}</i>}
          </button>
        ))}
        <button type="button" className="lnk" onClick={() => setAsked('keep')}>{t('keep')}</button>
        {chosen !== undefined && (
          <MoreMenu label={t('manage')}>
            <button type="button" disabled={!isChanged} onClick={() => overwrite(chosen, { filter: filterOf(query) })}>{t('overwrite')}</button>
            <button type="button" onClick={() => setAsked('rename')}>{t('rename')}</button>
            <button type="button" onClick={() => overwrite(chosen, { isDefault: !chosen.isDefault })}>{t(chosen.isDefault ? 'dropDefault' : 'makeDefault')}</button>
            <button type="button" onClick={() => setAsked('remove')}>{t('remove')}</button>
          </MoreMenu>
        )}
      </div>
      {chosen?.problems.map(({ field, sentence }) => <p key={field} className="notice"><StatusGlyph status="lag">{text(sentence)}</StatusGlyph></p>)}
      {save.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(save.error))}</StatusGlyph></p>}
      {asked === 'keep' && <ViewDialog most={most} filter={filterOf(query)} onDone={(viewId) => { setAsked(undefined); onChange({ box: query.box, view: viewId }); }} onClose={() => setAsked(undefined)} />}
      {asked === 'rename' && chosen !== undefined && <ViewDialog most={most} view={chosen} filter={chosen.filter} onDone={() => setAsked(undefined)} onClose={() => setAsked(undefined)} />}
      {asked === 'remove' && chosen !== undefined && <RemoveDialog view={chosen} onDone={() => { setAsked(undefined); onChange({ box: query.box, view: undefined }); }} onClose={() => setAsked(undefined)} />}
    </>
  );
}

const CLEARED: ScreenSearch = { procedure: undefined, org: undefined, text: undefined, page: undefined };

function RemoveDialog({ view, onDone, onClose }: { readonly view: ItemSavedView; readonly onDone: () => void; readonly onClose: () => void }): ReactElement {
  const t = useWords(viewWords);
  const [commandId] = useState(newCommandId);
  const remove = useCommand(deleteItemView, [listItemViews]);
  return (
    <CommandDialog title={t('removeTitle', { name: view.name })} verb={t('remove')} isEnding error={remove.error} isPending={remove.isPending} onSubmit={() => remove.mutate([{ params: { viewId: view.id }, body: { commandId } }], { onSuccess: onDone })} onClose={onClose}>
      <p>{t('removeNote')}</p>
    </CommandDialog>
  );
}
