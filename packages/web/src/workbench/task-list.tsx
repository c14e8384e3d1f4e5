import type { Task } from '@taizhang/contract';
import { Fragment, type ReactElement } from 'react';
import { dayInList } from '../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { EmptyLine } from '../kit/state-lines.tsx';
import { ScreenLink } from '../screen/screen-link.tsx';
import { useAbility } from '../session/session-context.ts';
import { dueWord, glyphOf, partOf, type TaskPart } from './task-time.ts';
import { workbenchWords } from './words.ts';

const PARTS = [['now', null], ['week', 'thisWeek'], ['later', 'later'], ['undated', 'undated']] as const satisfies readonly (readonly [TaskPart, string | null])[];

/** What waits, by due date: overdue and today on top, then this week, then later. */
export function TaskList({ tasks, today }: { readonly tasks: readonly Task[]; readonly today: string }): ReactElement {
  const t = useWords(workbenchWords);
  const canWrite = useAbility('reports.compose');
  if (tasks.length === 0) return <EmptyLine action={canWrite && <ScreenLink to="/reports">{t('writeReport')}</ScreenLink>}>{t('nothingToDo')}</EmptyLine>;
  return (
    <>
      <table className="lt ib">
        <caption className="sr">{t('tasksCaption')}</caption>
        <tbody>
          {PARTS.map(([part, head]) => {
            const own = tasks.filter((task) => partOf(task, today) === part);
            return own.length === 0 ? null : (
              <Fragment key={part}>
                {head !== null && <tr className="dv"><th colSpan={6} scope="rowgroup">{t(head)}</th></tr>}
                {own.map((task) => <TaskLine key={task.id} task={task} today={today} />)}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <p className="foot-note">{t('listed', { n: tasks.length })}</p>
    </>
  );
}

/** What the person has finished. */
export function DoneList({ tasks, today }: { readonly tasks: readonly Task[]; readonly today: string }): ReactElement {
  const t = useWords(workbenchWords);
  if (tasks.length === 0) return <EmptyLine>{t('nothingDone')}</EmptyLine>;
  return <table className="lt ib"><caption className="sr">{t('done')}</caption><tbody>{tasks.map((task) => <TaskLine key={task.id} task={task} today={today} isDone />)}</tbody></table>;
}

function TaskLine({ task, today, isDone = false }: { readonly task: Task; readonly today: string; readonly isDone?: boolean }): ReactElement {
  const t = useWords(workbenchWords);
  const text = useText();
  const locale = useLocale();
  const verb = isDone ? t('look') : t(`do_${task.kind}`);
  const [path = '/', query = ''] = task.link.split('?');
  return (
    <tr>
      <td className="w">{isDone ? <StatusGlyph status="ok">{t('finished')}</StatusGlyph> : <StatusGlyph status={glyphOf(task)}>{dueWord(task, today, t, locale)}</StatusGlyph>}</td>
      <td className="d">{task.dueOn === null ? '' : dayInList(task.dueOn, today)}</td>
      <td className="ty">{t(`kind_${task.kind}`)}</td>
      <td className="t"><b>{text(task.title)}</b><div>{text(task.detail)}</div></td>
      <td className="o">{text(task.who)}</td>
      <td className="a"><ScreenLink to={path} search={Object.fromEntries(new URLSearchParams(query))} className="go" title={t('doTask', { verb, title: text(task.title) })}>{verb}<span className="sr">{` ${text(task.title)}`}</span></ScreenLink></td>
    </tr>
  );
}
