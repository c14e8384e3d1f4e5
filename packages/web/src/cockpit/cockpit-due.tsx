import { getWorkbench } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../api/use-route.ts';
import { dayInList } from '../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { SectionHead } from '../kit/section-head.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { ScreenLink } from '../screen/screen-link.tsx';
import { dueWord, glyphOf } from '../workbench/task-time.ts';
import { workbenchWords } from '../workbench/words.ts';
import { cockpitWords } from './words.ts';

const MOST = 6;

/** The reader's own tasks that are due first; nothing when there are none. */
export function CockpitDue(): ReactElement | null {
  const t = useWords(cockpitWords);
  const w = useWords(workbenchWords);
  const text = useText();
  const locale = useLocale();
  const workbench = useRoute(getWorkbench);
  if (workbench.data === undefined || workbench.data.tasks.length === 0) return null;
  const { tasks, today } = workbench.data;
  return (
    <section style={{ marginTop: 12 }}>
      <SectionHead title={t('dueThisWeek')} right={<ScreenLink to="/">{t('all', { n: tasks.length })}</ScreenLink>} />
      <ul className="due">
        {tasks.slice(0, MOST).map((task) => (
          <li key={task.id}>
            <span className="d">{task.dueOn === null ? '—' : dayInList(task.dueOn, today)}</span>
            <span className="w"><StatusGlyph status={glyphOf(task)}>{dueWord(task, today, w, locale)}</StatusGlyph></span>
            <span className="t"><ScreenLink to={task.link.split('?')[0] ?? '/'} search={Object.fromEntries(new URLSearchParams(task.link.split('?')[1] ?? ''))} className="lnk ink">{text(task.title)}</ScreenLink><em>{text(task.who)}</em></span>
          </li>
        ))}
      </ul>
    </section>
  );
}
