import { listNotices, readNotices, type NoticeView } from '@taizhang/contract';
import { useEffect, useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { dayInList, instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useSession } from '../../session/session-context.ts';
import '../items.css';
import { itemWords } from '../words.ts';
import { useNotices } from './use-notices.ts';
import { noticeWords } from './words.ts';

const GLYPHS = { remind: 'pri', urge: 'lag', escalate: 'late', told: 'none' } as const satisfies Record<NoticeView['tone'], Status>;

/** 消息: what the system told the reader, newest first. Showing them marks them as read; those that were new stay marked while one looks. */
export function Screen(): ReactElement {
  const t = useWords(noticeWords);
  const i = useWords(itemWords);
  const notices = useNotices();
  const fresh = useMarkedRead(notices.data?.rows);
  return (
    <div className="page">
      <PageHead title={t('title')} crumbs={[{ key: 'section', label: i('section'), to: '/items' }]} beside={fresh.size > 0 && <span className="it-light s muted">{t('unread', { n: fresh.size })}</span>} actions={<ScreenLink to="/mail" className="lnk">{t('byMail')}</ScreenLink>} />
      {notices.isError && <ErrorLine error={notices.error} onRetry={() => void notices.refetch()} />}
      {notices.isPending && <SkeletonRows rows={8} />}
      {notices.data?.rows.length === 0 && <EmptyLine>{t('none')}</EmptyLine>}
      {notices.data !== undefined && <ul className="it-notices">{notices.data.rows.map((notice) => <Notice key={notice.id} notice={notice} isNew={fresh.has(notice.id)} />)}</ul>}
    </div>
  );
}

function Notice({ notice, isNew }: { readonly notice: NoticeView; readonly isNew: boolean }): ReactElement {
  const t = useWords(noticeWords);
  const text = useText();
  const { today } = useSession();
  return (
    <li>
      <StatusGlyph status={GLYPHS[notice.tone]}>{t(notice.tone)}</StatusGlyph>
      <div><ScreenLink to={`/items/${notice.itemId}`} className={isNew ? 'lnk ink strong' : 'lnk ink'}>{notice.title}</ScreenLink>{isNew && <span className="pri xs">{t('isNew')}</span>}<p>{text(notice.text)} <span className="muted xs">{notice.number}</span></p></div>
      <time className="muted xs" dateTime={notice.at}>{dayInList(instantText(notice.at), today)}</time>
    </li>
  );
}

/** Marks what is shown as read, and remembers what was new. */
function useMarkedRead(rows: readonly NoticeView[] | undefined): ReadonlySet<string> {
  const { mutate } = useCommand(readNotices, [listNotices]);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const newest = rows?.[0]?.at;
  const unread = rows?.filter(({ isRead }) => !isRead).map(({ id }) => id).join(' ') ?? '';
  useEffect(() => {
    if (newest === undefined || unread === '') return;
    setFresh((known) => new Set([...known, ...unread.split(' ')]));
    mutate([{ body: { commandId: newCommandId(), until: newest } }]);
  }, [newest, unread, mutate]);
  return fresh;
}
