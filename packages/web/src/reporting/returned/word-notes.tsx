import type { ReportUploadView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { keyed } from '../keyed.ts';
import { returnedWords } from './words.ts';

/** What Word itself keeps beside the text: tracked changes, comments, and what a report has no place for. */
export function WordNotes({ upload: { trackedChanges, comments, unsupported } }: { readonly upload: ReportUploadView }): ReactElement {
  const t = useWords(returnedWords);
  return (
    <>
      {unsupported.length > 0 && (
        <section>
          <SectionHead title={t('unsupported')} note={t('unsupportedNote')} right={unsupported.length} />
          <ul className="up-notes">{keyed(unsupported, ({ kind, near }) => `${kind} ${near}`).map(({ key, item: { kind, near } }) => <li key={key}><StatusGlyph status="lag">{t(`unsupported_${kind}`)}</StatusGlyph>{near !== '' && <span lang="zh-CN">{t('unsupportedNear', { near })}</span>}</li>)}</ul>
        </section>
      )}
      <section>
        <SectionHead title={t('comments')} right={comments.length} />
        {comments.length === 0 ? <EmptyLine>{t('noComments')}</EmptyLine> : (
          <ul className="up-notes">{keyed(comments, ({ author, at, text }) => `${author} ${at} ${text}`).map(({ key, item: { author, at, text, about } }) => <li key={key}><By author={author} at={at} /><div lang="zh-CN"><p>{text}</p>{about !== '' && <p className="xs muted">{`${t('about')} `}<q>{about}</q></p>}</div></li>)}</ul>
        )}
      </section>
      <section>
        <SectionHead title={t('tracked')} note={t('trackedNote')} right={trackedChanges.length} />
        {trackedChanges.length === 0 ? <EmptyLine>{t('noTracked')}</EmptyLine> : (
          <ul className="up-notes">{keyed(trackedChanges, ({ kind, author, at, text }) => `${kind} ${author} ${at} ${text}`).map(({ key, item: { kind, author, at, text } }) => <li key={key}><By author={author} at={at} /><div lang="zh-CN"><p><span className="muted">{`${t(`tracked_${kind}`)} `}</span>{kind === 'inserted' ? <ins>{text}</ins> : <del>{text}</del>}</p></div></li>)}</ul>
        )}
      </section>
    </>
  );
}

function By({ author, at }: { readonly author: string; readonly at: string }): ReactElement {
  return <span className="by">{author}<small>{noteTime(at)}</small></span>;
}

/** Word writes the author's wall clock and calls it UTC, or leaves the time out: it is shown as written. */
function noteTime(at: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(at) ? at.slice(0, 16).replace('T', ' ') : '';
}
