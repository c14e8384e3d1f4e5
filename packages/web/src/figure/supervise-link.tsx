import type { FigureView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { ScreenLink } from '../screen/screen-link.tsx';
import { useAbility } from '../session/session-context.ts';
import { figureWords } from './words.ts';

/** 转督办: makes a figure a supervised item that closes when the figure has reached its target; for those who may open items. */
export function SuperviseLink({ figure, onFollow }: { readonly figure: FigureView; readonly onFollow: () => void }): ReactElement | null {
  const t = useWords(figureWords);
  const mayOpen = useAbility('items.open');
  const maySetRules = useAbility('items.rule');
  if (!mayOpen) return null;
  const { metric, org, period, target } = figure;
  return (
    <p className="supervise xs muted">
      <ScreenLink to="/items/new" search={{ procedure: 'supervision', metric: metric.id, org: org.id, period, ...(target === null ? {} : { threshold: String(target.value) }) }} className="btn sm" onFollow={onFollow}>{t('supervise')}</ScreenLink> {t('superviseNote')}
      {maySetRules && <><br /><ScreenLink to="/items/rules/new" search={{ metric: metric.id, org: org.id }} className="lnk" onFollow={onFollow}>{t('rule')}</ScreenLink></>}
    </p>
  );
}
