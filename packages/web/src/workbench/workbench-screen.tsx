import { getWorkbench } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../api/use-route.ts';
import { dayTitle } from '../i18n/day-words.ts';
import { useLocale, useWords } from '../i18n/locale.ts';
import { FreshnessMark } from '../kit/freshness-mark.tsx';
import { PageHead } from '../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { useSession } from '../session/session-context.ts';
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
  const [shown, setShown] = useState<'todo' | 'done'>('todo');
  const { today, account } = session;
  const tasks = workbench.data?.tasks ?? [];
  const now = tasks.filter((task) => partOf(task, today) === 'now').length;
  const title = workbench.data === undefined ? t('title') : now === 0 ? t('headlineNone', { name: account.displayName }) : t('headline', { name: account.displayName, n: now });
  return (
    <div className="page">
      <PageHead title={title} tabTitle={t('title')} over={dayTitle(today, locale)} fresh={workbench.data !== undefined && <FreshnessMark readAt={workbench.dataUpdatedAt} onRefresh={() => void workbench.refetch()} />} />
      {workbench.isError && <ErrorLine error={workbench.error} onRetry={() => void workbench.refetch()} />}
      {workbench.isPending && <SkeletonRows rows={12} />}
      {workbench.data !== undefined && (
        <div className="wb">
          <section>
            <div className="switch">
              <button type="button" aria-pressed={shown === 'todo'} onClick={() => setShown('todo')}>{t('todo')}<b>{tasks.length}</b></button>
              <button type="button" aria-pressed={shown === 'done'} onClick={() => setShown('done')}>{t('done')}<b>{workbench.data.done.length}</b></button>
              <span className="r muted">{t('byDue')}</span>
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
