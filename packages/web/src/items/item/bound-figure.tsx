import type { ItemFigure } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useOpenFigure } from '../../figure/figure-reference.ts';
import { dayInList } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { FigureLine } from './figure-line.tsx';
import { pageWords } from './words.ts';

/** 绑定指标: the figure as it is now, how far it is from closing the item, and the people behind it. */
export function BoundFigure({ bound }: { readonly bound: ItemFigure }): ReactElement {
  const t = useWords(pageWords);
  const text = useText();
  const locale = useLocale();
  const openFigure = useOpenFigure();
  const { metricId, org, period, on, value, numerator, denominator, isReached, measureId } = bound;
  const unit = locale === 'zh' ? bound.unit : bound.unitEn;
  const open = period === null ? undefined : <button type="button" className="lnk" onClick={() => openFigure({ metricId, orgId: org.id, period })}>{t('definition')}</button>;
  return (
    <section className="it-bound">
      <SectionHead title={t('figure')} right={open} />
      <p className="s">{text(bound.label)}</p>
      <p className="it-value">
        <b>{figureText(value, bound.decimals)}</b>{value !== null && <span className="u">{unit}</span>}{denominator !== null && <span className="s muted">{`${figureText(numerator)} / ${figureText(denominator)}`}</span>}
        <StatusGlyph status={value === null ? 'none' : isReached ? 'ok' : 'lag'}>{t(value === null ? 'noFigure' : isReached ? 'reached' : 'short')}</StatusGlyph>
      </p>
      <p className={isReached ? 'notice ok' : 'notice'} aria-live="polite">{text(bound.sentence)}</p>
      <FigureLine bound={bound} unit={unit} />
      {period !== null && on !== null && <p className="xs muted">{t('measuredOn', { period: periodTitle(period, locale), day: dayInList(on, on), from: bound.from })}</p>}
      {measureId !== null && <p className="xs"><ScreenLink to={`/register/rates/${measureId}`} search={{ org: org.id }}>{t('people')}</ScreenLink></p>}
    </section>
  );
}
