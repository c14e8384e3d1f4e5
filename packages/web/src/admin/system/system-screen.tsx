import { getSystem, type RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useLocale, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility } from '../../session/session-context.ts';
import '../admin.css';
import { Pairs } from './pairs.tsx';
import { SignInRules } from './sign-in-rules.tsx';
import { systemWords } from './words.ts';

type SystemView = RouteResponse<typeof getSystem>;

/** 系统状态: what runs here, and the rules of signing in. */
export function Screen(): ReactElement {
  const t = useWords(systemWords);
  const system = useRoute(getSystem);
  return (
    <div className="page">
      <PageHead title={t('title')} />
      {system.isError && <ErrorLine error={system.error} onRetry={() => void system.refetch()} />}
      {system.isPending && <SkeletonRows rows={10} />}
      {system.data !== undefined && <div className="adm-cols"><Program system={system.data} /><Database system={system.data} /><Calendar system={system.data} /><SignInRules /></div>}
    </div>
  );
}

function Program({ system }: { readonly system: SystemView }): ReactElement {
  const t = useWords(systemWords);
  return (
    <Pairs title={t('program')} pairs={[
      [t('version'), system.version],
      [t('node'), `Node.js ${system.node}`],
      [t('startedAt'), instantText(system.startedAt, true)],
      [t('memory'), t('megabytes', { n: figureText(system.residentBytes / MEGABYTE) })],
      [t('today'), `${system.today}${system.todayIsFixed ? t('fixed') : ''}`],
    ]} />
  );
}

function Database({ system }: { readonly system: SystemView }): ReactElement {
  const t = useWords(systemWords);
  return (
    <Pairs title={t('data')} pairs={[
      [t('kind'), t(`kind_${system.database.kind}`)],
      [t('version'), system.database.version],
      [t('size'), t('megabytes', { n: figureText(system.database.bytes / MEGABYTE) })],
      [t('accounts'), figureText(system.accounts)],
      [t('sessions'), figureText(system.openSessions)],
    ]} />
  );
}

function Calendar({ system }: { readonly system: SystemView }): ReactElement {
  const t = useWords(systemWords);
  const locale = useLocale();
  const mayEdit = useAbility('calendar.edit');
  const join = (years: readonly number[]): string => years.join(locale === 'zh' ? '、' : ', ');
  const [first] = system.missingHolidayYears;
  const missing = first === undefined ? <StatusGlyph status="ok">{t('noneMissing')}</StatusGlyph> : (
    <><StatusGlyph status="lag">{t('missingNote', { years: join(system.missingHolidayYears) })}</StatusGlyph>{mayEdit && <> <ScreenLink to="/system/calendar" search={{ year: String(first) }}>{t('toCalendar')}</ScreenLink></>}</>
  );
  return <Pairs title={t('calendar')} pairs={[[t('years'), join(system.holidayYears)], [t('missingYears'), missing]]} />;
}

const MEGABYTE = 1_048_576;
