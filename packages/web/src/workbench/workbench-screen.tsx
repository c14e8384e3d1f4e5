import { getWorkbench, listDue } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute, useRouteWhen } from '../api/use-route.ts';
import { dayTitle } from '../i18n/day-words.ts';
import { useLocale, useWords } from '../i18n/locale.ts';
import { FreshnessMark } from '../kit/freshness-mark.tsx';
import { PageHead } from '../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { ScreenLink } from '../screen/screen-link.tsx';
import { useAbility, useSession } from '../session/session-context.ts';
import { DuePeople } from './due-people.tsx';
import { DoneList, TaskList } from './task-list.tsx';
import { partOf } from './task-time.ts';
import { Alerts, Progress, Shortcuts } from './workbench-aside.tsx';
import './workbench.css';
import { workbenchWords } from './words.ts';

/** 工作台: what waits for the person signed in, by due date, and the indicators that lag. */
export function Screen(): ReactElement {
  const t = useWords(workbenchWords);
  const locale = useLocale();
  const session = useSession();
  const workbench = useRoute(getWorkbench);
  // Whoever visits people begins with people.
  const mayReadItems = useAbility('items.read');
  const mayRecord = useAbility('residents.record');
  const due = useRouteWhen(mayRecord, listDue, { query: { limit: MOST_URGENT } });
  const [shown, setShown] = useState<'todo' | 'done'>('todo');
  const { today, account } = session;
  const tasks = workbench.data?.tasks ?? [];
  const now = tasks.filter((task) => partOf(task, today) === 'now').length;
  const counts = due.data?.counts;
  const isWaiting = workbench.data === undefined || (mayRecord && due.isPending);
  const title = isWaiting ? t('title') : counts !== undefined && counts.overdue + counts.today > 0 ? t('headlineDue', { name: account.displayName, overdue: counts.overdue, today: counts.today }) : now === 0 ? t('headlineNone', { name: account.displayName }) : t('headline', { name: account.displayName, n: now });
  return (
    <div className="page">
      <PageHead title={title} tabTitle={t('title')} over={dayTitle(today, locale)} fresh={workbench.data !== undefined && <FreshnessMark readAt={workbench.dataUpdatedAt} onRefresh={() => void workbench.refetch()} />} />
      {workbench.isError && <ErrorLine error={workbench.error} onRetry={() => void workbench.refetch()} />}
      {workbench.isPending && <SkeletonRows rows={12} />}
      {workbench.data !== undefined && (
        <div className="wb">
          <section>
            {due.isError && <ErrorLine error={due.error} onRetry={() => void due.refetch()} />}
            {due.data !== undefined && <DuePeople due={due.data} />}
            <div className="switch">
              <button type="button" aria-pressed={shown === 'todo'} onClick={() => setShown('todo')}>{t('todo')}<b>{tasks.length}</b></button>
              <button type="button" aria-pressed={shown === 'done'} onClick={() => setShown('done')}>{t('done')}<b>{workbench.data.done.length}</b></button>
              <span className="r">{mayReadItems && <><ScreenLink to="/items" search={{ box: 'initiated' }}>{t('initiated')}</ScreenLink><ScreenLink to="/items" search={{ box: 'copied' }}>{t('copied')}</ScreenLink></>}<span className="muted">{t('byDue')}</span></span>
            </div>
            {shown === 'todo' ? <TaskList tasks={tasks} today={today} /> : <DoneList tasks={workbench.data.done} today={today} />}
          </section>
          <aside>
            <Alerts alerts={workbench.data.alerts} />
            <Shortcuts />
            <Progress rows={workbench.data.progress} elapsed={workbench.data.elapsed} />
          </aside>
        </div>
      )}
    </div>
  );
}

/** People named on the first page; the list has them all. */
const MOST_URGENT = 6;
