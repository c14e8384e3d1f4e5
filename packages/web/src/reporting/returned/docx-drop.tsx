import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { returnedWords } from './words.ts';

export interface DocxDropProps {
  /** Name of the file being compared; the field waits meanwhile. */
  readonly busyWith: string | undefined;
  readonly onFile: (file: File) => void;
}

/** Takes one .docx by dragging or choosing; a wrong type is said at once, before anything is sent. */
export function DocxDrop({ busyWith, onFile }: DocxDropProps): ReactElement {
  const t = useWords(returnedWords);
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [problem, setProblem] = useState<string>();
  const take = (files: readonly File[]): void => {
    const [file, second] = files;
    if (file === undefined || busyWith !== undefined) return;
    const wrong = second !== undefined ? t('tooMany') : file.name.toLowerCase().endsWith('.docx') ? undefined : t('wrongType', { name: file.name });
    setProblem(wrong);
    if (wrong === undefined) onFile(file);
  };
  const choose = (): void => {
    const files = [...(field.current?.files ?? [])];
    // The same file chosen again after it was mended must count as a choice.
    if (field.current !== null) field.current.value = '';
    take(files);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    // Dragging is a shortcut; the button inside does the same by keyboard.
    <div className={isOver ? 'up-drop over' : 'up-drop'} onDragOver={(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave={() => setIsOver(false)} onDrop={drop}>
      {busyWith === undefined ? <><p>{t('drop')} <button type="button" className="lnk" onClick={() => field.current?.click()}>{t('choose')}</button></p><p className="xs muted">{t('accepts')}</p></> : <p role="status">{t('checking', { name: busyWith })}</p>}
      <input ref={field} type="file" hidden accept=".docx" aria-label={t('choose')} onChange={choose} />
      {problem !== undefined && <p role="alert"><StatusGlyph status="late">{problem}</StatusGlyph></p>}
    </div>
  );
}
