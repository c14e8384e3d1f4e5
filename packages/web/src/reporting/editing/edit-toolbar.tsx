import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { addParagraph, moveBlock, removeBlock, withRole, type BlockRole, type EditBlock } from './edit-blocks.ts';
import type { EditAct } from './edit-history.ts';
import { editingWords } from './words.ts';

export interface EditToolbarProps {
  /** The block the caret was last in. */
  readonly block: EditBlock | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onAct: (act: EditAct) => void;
  readonly onFinish: () => void;
  readonly isFinishing: boolean;
  /** Whether it is saved. */
  readonly children: ReactNode;
}

const ROLES: readonly BlockRole[] = ['paragraph', 1, 2, 3, 4];

/** What can be done with the paragraph the caret is in, and with the text. */
export function EditToolbar({ block, canUndo, canRedo, onAct, onFinish, isFinishing, children }: EditToolbarProps): ReactElement {
  const t = useWords(editingWords);
  const id = block?.id ?? -1;
  const role: BlockRole = block?.kind === 'heading' ? block.level : 'paragraph';
  return (
    <div className="ed-bar no-print" role="toolbar" aria-label={t('toolbar')}>
      <button type="button" className="btn sm" disabled={!canUndo} title={t('undoKeys')} onClick={() => onAct({ kind: 'undo' })}>{t('undo')}</button>
      <button type="button" className="btn sm" disabled={!canRedo} title={t('redoKeys')} onClick={() => onAct({ kind: 'redo' })}>{t('redo')}</button>
      <select className="in sm" aria-label={t('role')} value={role} disabled={block === undefined || block.kind === 'kept'} onChange={(event) => onAct({ kind: 'change', change: (blocks) => withRole(blocks, id, ROLES.find((one) => String(one) === event.target.value) ?? 'paragraph') })}>
        {ROLES.map((one) => <option key={one} value={one}>{t(`role_${one}`)}</option>)}
      </select>
      <button type="button" className="btn sm" disabled={block === undefined} title={t('upKeys')} onClick={() => onAct({ kind: 'change', change: (blocks) => moveBlock(blocks, id, -1) })}>{t('up')}</button>
      <button type="button" className="btn sm" disabled={block === undefined} title={t('downKeys')} onClick={() => onAct({ kind: 'change', change: (blocks) => moveBlock(blocks, id, 1) })}>{t('down')}</button>
      <button type="button" className="btn sm" disabled={block === undefined} onClick={() => onAct({ kind: 'change', change: (blocks) => addParagraph(blocks, id) })}>{t('add')}</button>
      <button type="button" className="btn sm d" disabled={block === undefined} onClick={() => onAct({ kind: 'change', change: (blocks) => removeBlock(blocks, id) })}>{t('remove')}</button>
      <span className="r">{children}<button type="button" className="btn p sm" disabled={isFinishing} onClick={onFinish}>{t('finish')}</button></span>
    </div>
  );
}
