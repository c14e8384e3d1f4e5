import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { FILE_TYPES } from './check-input.ts';
import { checkingWords } from './words.ts';

/** A place to drop a file on; the button inside does the same by keyboard. What is wrong with a file is judged by who takes it. */
export function FileField({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactElement {
  const t = useWords(checkingWords);
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const choose = (): void => {
    const files = [...(field.current?.files ?? [])];
    // The same file chosen again after it was mended must count as a choice.
    if (field.current !== null) field.current.value = '';
    onFiles(files);
  };
  return (
    <div className={isOver ? 'ck-drop over' : 'ck-drop'} onDragOver={(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave={() => setIsOver(false)} onDrop={drop}>
      <p>{t('drop')} <button type="button" className="lnk" onClick={() => field.current?.click()}>{t('choose')}</button></p>
      <p className="xs muted">{t('accepts')}</p>
      <input ref={field} type="file" hidden accept={FILE_TYPES.join(',')} aria-label={t('choose')} onChange={choose} />
    </div>
  );
}
