import type { getWorkbench, RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../i18n/locale.ts';
import { screenDecimals } from '../i18n/metric-words.ts';
import { figureText, percentText } from '../i18n/number-words.ts';
import { ProgressRule } from '../kit/progress-rule.tsx';
import { progressWord } from '../kit/progress-word.ts';
import { SectionHead } from '../kit/section-head.tsx';
import { EmptyLine } from '../kit/state-lines.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { kitWords } from '../kit/words.ts';
import { ScreenLink } from '../screen/screen-link.tsx';
import { useMenuScreens } from '../screen/screen-list.ts';
import { useAbility } from '../session/session-context.ts';
import { workbenchWords } from './words.ts';

type Workbench = RouteResponse<typeof getWorkbench>;

const MOST_ALERTS = 8;
const MOST_SHORTCUTS = 12;
const MOST_TARGETS = 6;

/** Indicators that are overdue, behind or unreported. */
export function Alerts({ alerts }: { readonly alerts: Workbench['alerts'] }): ReactElement | null {
  const t = useWords(workbenchWords);
  const k = useWords(kitWords);
  const text = useText();
  const canOpen = useAbility('figures.read');
  if (!canOpen) return null;
  const left = alerts.length - MOST_ALERTS;
  return (
    <section>
      <SectionHead title={t('alerts')} right={<ScreenLink to="/cockpit">{t('allIndicators')}</ScreenLink>} />
      {alerts.length === 0 && <EmptyLine>{t('noAlerts')}</EmptyLine>}
      <ul className="wn">
        {alerts.slice(0, MOST_ALERTS).map((alert) => (
          <li key={alert.metricId} title={text(alert.sentence)}>
            <StatusGlyph status={alert.status}>{progressWord(alert.status, k)}</StatusGlyph>
            <span><ScreenLink to="/targets" search={{ metric: alert.metricId }} className="lnk ink">{text(alert.name)}</ScreenLink></span>
            <span className="num">{alert.completion === null ? figureText(alert.value, screenDecimals(alert.unit, alert.decimals)) : <><b className="strong">{percentText(alert.completion)}</b><span className="u">%</span></>}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="foot-note"><ScreenLink to="/targets">{t('moreAlerts', { n: left })}</ScreenLink></p>}
    </section>
  );
}

/** Every screen of the menu the person may open, bar this one. */
export function Shortcuts(): ReactElement | null {
  const t = useWords(workbenchWords);
  const text = useText();
  const own = useMenuScreens().filter((screen) => screen.path !== '/').slice(0, MOST_SHORTCUTS);
  if (own.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('shortcuts')} />
      <div className="qk">{own.map((screen) => <ScreenLink key={screen.path} to={screen.path}>{text(screen.name)}</ScreenLink>)}</div>
    </section>
  );
}

/** Targets with a planned curve, against time. */
export function Progress({ rows, elapsed }: { readonly rows: Workbench['progress']; readonly elapsed: number }): ReactElement | null {
  const t = useWords(workbenchWords);
  const text = useText();
  if (rows.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('progress')} note={t('elapsed', { percent: percentText(elapsed) })} right={<ScreenLink to="/targets">{t('allTargets')}</ScreenLink>} />
      <ul className="wn pg">
        {rows.slice(0, MOST_TARGETS).map((row) => (
          <li key={row.metricId}>
            <span title={text(row.name)}>{text(row.name)}</span>
            <ProgressRule name={text(row.name)} completion={row.completion} due={row.expected} status={row.status} width={110} />
            <span className="num"><b className="strong">{percentText(row.completion)}</b><span className="u">{row.completion === null ? '' : '%'}</span></span>
          </li>
        ))}
      </ul>
    </section>
  );
}
