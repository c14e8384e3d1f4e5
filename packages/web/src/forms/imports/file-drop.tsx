import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { importWords } from './words.ts';

export interface FileDropProps {
  readonly type: 'xlsx' | 'csv';
  /** Name of the file being checked; the field waits meanwhile. */
  readonly busyWith: string | undefined;
  readonly onFile: (file: File) => void;
}

const MEGABYTE = 1_000_000;
/** The server takes no more, and says so itself; sending it first would take minutes on a township's line. */
const MOST_MEGABYTES = 20;

/** Takes one file by dragging or choosing; a wrong type or size is said at once, before anything is sent. */
export function FileDrop({ type, busyWith, onFile }: FileDropProps): ReactElement {
  const t = useWords(importWords);
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [problem, setProblem] = useState<string>();
  const take = (files: FileList | null): void => {
    const [file, second] = [...(files ?? [])];
    if (field.current !== null) field.current.value = '';
    if (file === undefined || busyWith !== undefined) return;
    const wrong = refusal(file, second, type);
    setProblem(wrong === undefined ? undefined : t(wrong, { name: file.name, type: `.${type}`, size: Math.ceil(file.size / MEGABYTE), limit: MOST_MEGABYTES }));
    if (wrong === undefined) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // Dragging is a shortcut; the button inside does the same by keyboard.
    <div className={isOver ? 'im-drop over' : 'im-drop'} onDragOver={(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave={() => setIsOver(false)} onDrop={drop}>
      {busyWith === undefined ? (
        <>
          <p>{t('drop')} <button type="button" className="lnk" onClick={() => field.current?.click()}>{t('choose')}</button></p>
          <p className="xs muted">{t(`accepts_${type}`)}</p>
        </>
      ) : <p role="status">{t('checking', { name: busyWith })}</p>}
      <input ref={field} type="file" hidden accept={`.${type}`} aria-label={t('choose')} onChange={(event) => take(event.target.files)} />
      {problem !== undefined && <p role="alert"><StatusGlyph status="late">{problem}</StatusGlyph></p>}
    </div>
  );
}

function refusal(file: File, second: File | undefined, type: FileDropProps['type']): 'tooMany' | 'wrongType' | 'tooLarge' | undefined {
  if (second !== undefined) return 'tooMany';
  if (!file.name.toLowerCase().endsWith(`.${type}`)) return 'wrongType';
  return file.size > MOST_MEGABYTES * MEGABYTE ? 'tooLarge' : undefined;
}
