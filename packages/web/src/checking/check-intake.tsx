import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { PageHead } from '../kit/page-head.tsx';
import { SectionHead } from '../kit/section-head.tsx';
import { ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { filesProblem, textProblem } from './check-input.ts';
import { FileField } from './file-field.tsx';
import type { TextChecking } from './use-text-check.ts';
import { checkingWords } from './words.ts';

export interface CheckIntakeProps {
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly checking: TextChecking;
}

/** Takes a text by pasting, or a file by choosing or dropping it anywhere on the page. */
export function CheckIntake({ draft, onDraft, checking }: CheckIntakeProps): ReactElement {
  const t = useWords(checkingWords);
  const field = useId();
  const [refusal, setRefusal] = useState<string>();
  const problem = textProblem(draft);
  const isBusy = checking.busyWith !== undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setRefusal(undefined);
    if (problem === undefined && !isBusy) checking.start({ name: t('pasted'), text: draft });
  };
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file === undefined || isBusy) return;
    const against = filesProblem(files);
    setRefusal(against === undefined ? undefined : t(`problem_${against}`, { name: file.name }));
    if (against === undefined) checking.start({ name: file.name, file });
  };
  return (
    <div className="page">
      <PageHead title={t('title')} crumbs={[{ key: 'reports', label: t('reports'), to: '/reports' }, { key: 'here', label: t('title') }]} />
      <p className="ck-intro">{t('intro')}</p>
      {checking.error !== null && refusal === undefined && <ErrorLine error={checking.error} />}
      {refusal !== undefined && <p className="line" role="alert"><StatusGlyph status="late">{refusal}</StatusGlyph></p>}
      {checking.busyWith === undefined ? (
        <form className="ck-in" onSubmit={submit}>
          <section>
            <SectionHead title={t('pasteHead')} right={draft === '' ? undefined : t('characters', { n: figureText(draft.length) })} />
            <label className="sr" htmlFor={field}>{t('pasteHere')}</label>
            <textarea id={field} className="in ck-paste" lang="zh-CN" spellCheck={false} placeholder={t('pasteHere')} value={draft} onChange={(event) => onDraft(event.target.value)} />
            <div className="ck-go">
              <button type="submit" className="btn p" disabled={problem !== undefined}>{t('check')}</button>
              {problem !== undefined && <span className={problem === 'empty' ? 's muted' : 's late'}>{t(`problem_${problem}`, { name: '' })}</span>}
            </div>
          </section>
          <section>
            <SectionHead title={t('fileHead')} />
            <FileField onFiles={take} />
            <p className="ck-kept s"><StatusGlyph status="none" plain>{t('notKept')}</StatusGlyph></p>
          </section>
        </form>
      ) : (
        <>
          <p className="line" role="status">{t('checking', { name: checking.busyWith })}</p>
          <SkeletonRows rows={12} />
        </>
      )}
    </div>
  );
}
