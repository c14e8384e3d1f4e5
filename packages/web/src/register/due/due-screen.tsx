import { listDue, listProgrammes, type DueRow, type RouteResponse } from '@taizhang/contract';
import { useEffect, useMemo, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useTabTitle } from '../../screen/opened-pages.ts';
import { screenAddress, useScreenSearch, type ScreenSearch } from '../../screen/screen-address.ts';
import { history } from '../../screen/history.ts';
import { EntryPane } from '../entry/entry-pane.tsx';
import '../register.css';
import './due.css';
import { DueFilter, readState } from './due-filter.tsx';
import { dueGroups, isAtPlace, nextDue, type DuePlace } from './due-groups.ts';
import { DueList } from './due-list.tsx';
import { WalkingList } from './walking-list.tsx';
import { dueWords } from './words.ts';

const MOST = 500;
const PATH = '/register/follow-ups';

/** 随访登记: who is due at the left, the form in the middle, what saving would say at the right. */
export function Screen(): ReactElement {
  const t = useWords(dueWords);
  useTabTitle(t('title'));
  const [search] = useScreenSearch();
  const programme = search['programme'];
  const due = useRoute(listDue, { query: { ...(programme === undefined ? {} : { programme }), state: readState(search), limit: MOST } });
  const programmes = useRoute(listProgrammes);
  const failed = due.isError ? due : programmes.isError ? programmes : undefined;
  if (due.data === undefined || programmes.data === undefined) return <div className="page">{failed === undefined ? <SkeletonRows rows={16} /> : <ErrorLine error={failed.error} onRetry={() => void failed.refetch()} />}</div>;
  return <Desk due={due.data} programmes={programmes.data.programmes} error={failed?.error} />;
}

interface DeskProps {
  readonly due: RouteResponse<typeof listDue>;
  readonly programmes: RouteResponse<typeof listProgrammes>['programmes'];
  readonly error: unknown;
}

function Desk({ due, programmes, error }: DeskProps): ReactElement {
  const t = useWords(dueWords);
  const text = useText();
  const [search, change] = useScreenSearch();
  const groups = useMemo(() => dueGroups(due.rows), [due.rows]);
  const chosen = readPlace(search);
  const first = groups[0]?.rows[0];
  // The first of the list is chosen once: when somebody else's entry moves the list, the form being filled in must stay.
  const firstAddress = chosen === undefined && first !== undefined ? screenAddress(PATH, { ...search, ...searchOfPlace(placeOf(first)) }) : undefined;
  useEffect(() => {
    // Whoever is leaving has an address without a line too, while this screen still stands.
    if (firstAddress !== undefined && history.location.pathname === PATH && !matchMedia(PHONE).matches) history.replace(firstAddress);
  }, [firstAddress]);
  const open = (row: DueRow | undefined): void => change(row === undefined ? { who: undefined, form: undefined } : searchOfPlace(placeOf(row)));
  return (
    <div className="page flush fu" data-open={chosen !== undefined}>
      <section className="du no-print" aria-label={t('list')}>
        <DueFilter due={due} search={search} onChange={change} />
        {error !== undefined && <ErrorLine error={error} />}
        {due.rows.length === 0 && <EmptyLine action={<button type="button" className="lnk" onClick={() => change({ state: undefined, programme: undefined })}>{t('showAll')}</button>}>{t('nobody')}</EmptyLine>}
        <DueList groups={groups} place={chosen} today={due.today} searchOf={(row) => ({ ...search, ...searchOfPlace(placeOf(row)) })} />
        {due.rows.length === MOST && <p className="xs muted">{t('onlyFirst', { n: MOST })}</p>}
        <p className="end">{t('done', { n: due.counts.doneToday })}</p>
      </section>
      {chosen === undefined ? <div className="fu-pane none no-print"><EmptyLine>{t('choose')}</EmptyLine></div> : (
        <EntryPane
          {...chosen} programmes={programmes} due={due.rows.find((row) => isAtPlace(row, chosen))} onForm={(kind) => change(searchOfPlace({ ...chosen, kind }))}
          onNext={() => open(nextDue(groups, chosen))} onLeave={() => leave(change)}
        />
      )}
      <WalkingList groups={groups} org={text(due.org.name)} />
    </div>
  );
}

/** Back to the list: on a phone the list itself, on a desktop the line that is open. */
function leave(change: (part: ScreenSearch) => void): void {
  if (matchMedia(PHONE).matches) change({ who: undefined, form: undefined });
  else document.querySelector<HTMLElement>('.du [aria-current="page"]')?.focus();
}

const PHONE = '(max-width: 720px)';

function placeOf({ resident, programme, kind }: DueRow): DuePlace {
  return { residentId: resident.id, programme, kind };
}

function searchOfPlace({ residentId, programme, kind }: DuePlace): ScreenSearch {
  return { who: String(residentId), form: `${programme}.${kind}` };
}

function readPlace({ who = '', form = '' }: ScreenSearch): DuePlace | undefined {
  const [programme, kind] = form.split('.');
  if (!/^\d+$/u.test(who) || programme === undefined || kind === undefined) return undefined;
  return { residentId: Number(who), programme, kind };
}
