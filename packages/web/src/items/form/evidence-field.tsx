import { getEvidenceRules, uploadEvidence, type EvidenceView } from '@taizhang/contract';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { upload } from '../../api/call.ts';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { fileSize } from '../file-size.ts';
import { formWords } from './words.ts';

export interface EvidenceFieldProps {
  readonly files: readonly EvidenceView[];
  /** Pieces this action must bring. */
  readonly needed: number;
  readonly onChange: (change: (files: readonly EvidenceView[]) => readonly EvidenceView[]) => void;
}

interface Refused {
  readonly file: File;
  /** Absent when the file was too large to be sent. */
  readonly error?: unknown;
}

/**
 * Files handed in with an action: uploaded one after another, each refusal said beside its name. A file above the server's limit is not
 * sent: that would take minutes on a township's line, only to be refused.
 */
export function EvidenceField({ files, needed, onChange }: EvidenceFieldProps): ReactElement {
  const t = useWords(formWords);
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const largest = useRoute(getEvidenceRules).data?.largestBytes;
  const [sending, setSending] = useState<string>();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const take = async (chosen: readonly File[]): Promise<void> => {
    setRefused([]);
    for (const file of chosen) {
      if (largest !== undefined && file.size > largest) {
        setRefused((all) => [...all, { file }]);
        continue;
      }
      setSending(file.name);
      try {
        const stored = await upload(uploadEvidence, file);
        onChange((kept) => [...kept, stored]);
      } catch (error) {
        setRefused((all) => [...all, { file, error }]);
      }
    }
    setSending(undefined);
  };
  const choose = (): void => {
    const chosen = [...(field.current?.files ?? [])];
    // The same file chosen again after it was mended must count as a choice.
    if (field.current !== null) field.current.value = '';
    void take(chosen);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void take([...event.dataTransfer.files]);
  };
  return (
    <div className="field" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <span className="lb">{t('evidence')}{needed > 0 ? ' *' : ''}</span>
      <div className="it-files">
        {files.map((file) => <p key={file.id}><span>{file.name}</span> <span className="muted xs">{fileSize(file.size)}</span> <button type="button" className="lnk xs" aria-label={t('remove', { name: file.name })} onClick={() => onChange((kept) => kept.filter(({ id }) => id !== file.id))}>{t('removeWord')}</button></p>)}
        {refused.map(({ file, error }) => <p key={file.name} role="alert"><StatusGlyph status="late">{error === undefined ? t('tooLarge', { name: file.name, size: fileSize(file.size), limit: fileSize(largest ?? 0) }) : `${file.name}：${text(userMessageOf(error))}`}</StatusGlyph></p>)}
        {sending === undefined ? <button type="button" className="btn sm" onClick={() => field.current?.click()}>{t('addFile')}</button> : <p role="status">{t('uploading', { name: sending })}</p>}
        <p className="muted xs">{t('dropHere')}{largest !== undefined && t('limit', { limit: fileSize(largest) })}</p>
        <input ref={field} type="file" multiple hidden aria-label={t('addFile')} onChange={choose} />
      </div>
    </div>
  );
}
