import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { useSession } from '../../session/session-context.ts';
import { registerWords } from '../words.ts';
import type { DueGroup } from './due-groups.ts';
import { stateText } from './due-list.tsx';
import { dueWords } from './words.ts';

/** 走访单: the due list on paper, one line a person, with room to write; shown in print only. */
export function WalkingList({ groups, org }: { readonly groups: readonly DueGroup[]; readonly org: string }): ReactElement {
  const t = useWords(dueWords);
  const r = useWords(registerWords);
  const text = useText();
  const { today, account } = useSession();
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <section className="du-walk print-only" aria-label={t('walkTitle', { org })}>
      <h2>{t('walkTitle', { org })}</h2>
      <table className="lt">
        <thead><tr><th>{r('number')}</th><th>{t('walkVillage')}</th><th>{t('walkName')}</th><th>{t('walkAge')}</th><th>{t('walkEnd')}</th><th>{t('walkWhat')}</th><th>{t('walkBy')}</th><th>{t('walkState')}</th><th className="note">{t('walkNote')}</th></tr></thead>
        <tbody>
          {groups.flatMap(({ rows }) => rows).map((row, at) => (
            <tr key={`${row.resident.id} ${row.programme} ${row.kind} ${row.by}`}>
              <td>{at + 1}</td><td>{text(row.resident.org.name)}</td><td>{row.resident.name}</td><td>{r(row.resident.sex)} {r('years', { n: row.resident.age })}</td><td>{row.resident.identityEnd}</td>
              <td>{text(row.programmeName)} · {text(row.what)}</td><td>{row.by}</td><td>{stateText(row, today, t)}</td><td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="xs">{t('walkFoot', { day: today, who: account.displayName, n: count })}</p>
    </section>
  );
}
