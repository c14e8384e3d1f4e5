import { useEffect } from 'react';
import { moveBlock } from './edit-blocks.ts';
import type { EditAct } from './edit-history.ts';

/** Keys that hold for the whole editor: undo, redo, save, and moving the block the caret is in, as word processors have them. */
export function useEditKeys(current: number | undefined, onAct: (act: EditAct) => void, onSave: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      const key = event.key.toLowerCase();
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && key === 's') onSave();
      else if (isCommand && (key === 'y' || (key === 'z' && event.shiftKey))) onAct({ kind: 'redo' });
      else if (isCommand && key === 'z') onAct({ kind: 'undo' });
      else if (event.altKey && event.shiftKey && (key === 'arrowup' || key === 'arrowdown') && current !== undefined) onAct({ kind: 'change', change: (blocks) => moveBlock(blocks, current, key === 'arrowup' ? -1 : 1) });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [current, onAct, onSave]);
}
