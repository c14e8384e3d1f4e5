import { downloadEvidence, type EvidenceView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { download } from '../../api/download.ts';
import { dayInList, instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine } from '../../kit/state-lines.tsx';
import { fileSize } from '../file-size.ts';
import { pageWords } from './words.ts';

/** 佐证材料: every file handed in, with who brought it. */
export function EvidenceList({ files, today }: { readonly files: readonly EvidenceView[]; readonly today: string }): ReactElement {
  const t = useWords(pageWords);
  return (
    <section>
      <SectionHead title={t('files')} right={files.length} />
      {files.length === 0 ? <EmptyLine>{t('noFiles')}</EmptyLine> : (
        <ul className="it-docs">{files.map((file) => <li key={file.id} title={t('fileNote', { by: file.uploadedBy, digest: file.digest })}><EvidenceLink file={file} /><span>{`${fileSize(file.size)} · ${dayInList(instantText(file.uploadedAt).slice(0, 10), today)}`}</span></li>)}</ul>
      )}
    </section>
  );
}

/** The name of a file that downloads it. */
export function EvidenceLink({ file }: { readonly file: EvidenceView }): ReactElement {
  const t = useWords(pageWords);
  const [error, setError] = useState<unknown>(undefined);
  const fetchFile = (): void => {
    setError(undefined);
    download(downloadEvidence, { params: { evidenceId: file.id } }, file.name).catch(setError);
  };
  return <><button type="button" className="lnk it-file" aria-label={t('download', { name: file.name })} onClick={fetchFile}>{file.name}</button>{error !== undefined && <ErrorLine error={error} />}</>;
}
