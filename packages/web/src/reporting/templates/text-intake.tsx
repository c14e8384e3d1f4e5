import { readMaskedFile, readMaskedText, type MaskedPageView } from '@taizhang/contract';
import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { call, upload } from '../../api/call.ts';
import { filesProblem } from '../../checking/check-input.ts';
import '../../checking/checking.css';
import { FileField } from '../../checking/file-field.tsx';
import { useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { templateWords } from './words.ts';

/** Characters of a text that may become a template. */
const MOST_CHARACTERS = 200_000;

type Source = { readonly name: string; readonly text: string } | { readonly name: string; readonly file: File };

/** Takes last period's report by pasting or as a file and has its figures found. */
export function TextIntake({ onRead }: { readonly onRead: (page: MaskedPageView, name: string) => void }): ReactElement {
  const t = useWords(templateWords);
  const field = useId();
  const [draft, setDraft] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const reading = useMutation({
    mutationFn: async (source: Source) => ('file' in source ? await upload(readMaskedFile, source.file) : await call(readMaskedText, { body: { text: source.text } })),
    onSuccess: (page, source) => onRead(page, 'file' in source ? source.name.replace(/\.[^.]+$/u, '') : ''),
  });
  const isTooLong = draft.length > MOST_CHARACTERS;
  const isReady = draft.trim() !== '' && !isTooLong;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsRefused(false);
    if (isReady) reading.mutate({ name: t('pasted'), text: draft });
  };
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file === undefined || reading.isPending) return;
    const isWrong = filesProblem(files) !== undefined;
    setIsRefused(isWrong);
    if (!isWrong) reading.mutate({ name: file.name, file });
  };
  return (
    <div className="page">
      <PageHead title={t('bringIn')} crumbs={[{ key: 'reports', label: t('reports'), to: '/reports' }, { key: 'templates', label: t('templates'), to: '/reports/templates' }, { key: 'here', label: t('bringIn') }]} />
      <p className="ck-intro">{t('intro')}</p>
      {reading.isError && <ErrorLine error={reading.error} />}
      {isRefused && <p className="line" role="alert"><StatusGlyph status="late">{t('problem_file')}</StatusGlyph></p>}
      {reading.isPending ? (
        <><p className="line" role="status">{t('reading', { name: reading.variables.name })}</p><SkeletonRows rows={12} /></>
      ) : (
        <form className="ck-in" onSubmit={submit}>
          <section>
            <SectionHead title={t('pasteHead')} />
            <label className="sr" htmlFor={field}>{t('pasteHere')}</label>
            <textarea id={field} className="in ck-paste" lang="zh-CN" spellCheck={false} placeholder={t('pasteHere')} value={draft} onChange={(event) => setDraft(event.target.value)} />
            <div className="ck-go"><button type="submit" className="btn p" disabled={!isReady}>{t('read')}</button>{isTooLong && <span className="s late">{t('tooLong')}</span>}</div>
          </section>
          <section>
            <SectionHead title={t('fileHead')} />
            <FileField onFiles={take} />
            <p className="ck-kept s"><StatusGlyph status="none" plain>{t('notKept')}</StatusGlyph></p>
          </section>
        </form>
      )}
    </div>
  );
}
