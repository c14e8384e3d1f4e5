import { getItemBreakdown, type ItemBreakdown, type SubItem } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLiveRoute } from '../../api/use-route.ts';
import { dayInList } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { ProgressRule } from '../../kit/progress-rule.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { lightOfItem } from '../item-light.ts';
import { itemWords } from '../words.ts';
import './relations.css';
import { relationWords } from './relation-words.ts';

/** 任务分解: what the item is a part of, its sub-items as a tree, and how far it has come by them. Nothing where an item stands alone and must. */
export function BreakdownPart({ itemId, today }: { readonly itemId: string; readonly today: string }): ReactElement | null {
  const t = useWords(relationWords);
  const breakdown = useLiveRoute(getItemBreakdown, { params: { itemId } });
  const { data } = breakdown;
  if (breakdown.isError) return <section><SectionHead title={t('parts')} /><ErrorLine error={breakdown.error} onRetry={() => void breakdown.refetch()} /></section>;
  if (data === undefined || breakdown.isPlaceholderData || (data.parent === null && data.parts.length === 0 && data.mayAdd.length === 0)) return null;
  const direct = data.parts.filter(({ depth }) => depth === 1);
  return (
    <section className="it-parts">
      <SectionHead title={t('parts')} right={direct.length === 0 ? undefined : t('partsNote', { done: direct.filter(({ state }) => state.isFinal).length, n: direct.length })} />
      {data.parent !== null && <Parent parent={data.parent} />}
      {data.isDerived && <Derived progress={data.progress} />}
      {data.parts.length > 0 && <ul className="it-tree">{data.parts.map((part) => <PartLine key={part.id} part={part} today={today} />)}</ul>}
      {data.parts.length === 0 && data.mayAdd.length > 0 && <EmptyLine>{t('noParts')}</EmptyLine>}
      <Adding itemId={itemId} breakdown={data} />
    </section>
  );
}

function Parent({ parent }: { readonly parent: NonNullable<ItemBreakdown['parent']> }): ReactElement {
  const t = useWords(relationWords);
  const name = `${parent.number} ${parent.title}`;
  return <p className="s it-parent"><span className="muted">{t('parent')}</span> {parent.id === null ? <span>{name}</span> : <ScreenLink to={`/items/${parent.id}`}>{name}</ScreenLink>}</p>;
}

function Derived({ progress }: { readonly progress: number | null }): ReactElement {
  const t = useWords(relationWords);
  return (
    <p className="it-derived" aria-live="polite">
      <span className="muted">{t('progress')}</span> <b>{progress === null ? '—' : t('percent', { n: progress })}</b>
      <ProgressRule name={t('progress')} completion={progress === null ? null : progress / 100} due={null} status={progress === 100 ? 'ok' : 'pri'} />
      <span className="xs muted">{t('derived')}</span>
    </p>
  );
}

function PartLine({ part, today }: { readonly part: SubItem; readonly today: string }): ReactElement {
  const t = useWords(relationWords);
  const i = useWords(itemWords);
  const text = useText();
  const locale = useLocale();
  const { status, name } = lightOfItem(part);
  const who = part.leads.map(({ org, person }) => [text(org.name), person?.name].filter(Boolean).join(' ')).join(locale === 'zh' ? '、' : ', ');
  const due = part.closedOn ?? part.dueOn;
  return (
    <li className={`d${part.depth}`}>
      <p className="t">{part.mayOpen ? <ScreenLink to={`/items/${part.id}`} className="lnk ink">{part.title}</ScreenLink> : part.title} <span className="xs muted">{part.number}</span></p>
      <p className="p"><b>{part.progress === null ? <span className="muted xs">{t(part.isWithdrawn ? 'withdrawn' : 'notYet')}</span> : t('percent', { n: part.progress })}</b></p>
      <p className="f xs"><StatusGlyph status={part.isWithdrawn ? 'none' : status}>{part.state.isFinal ? text(part.state.name) : `${text(part.state.name)} · ${text(name)}`}</StatusGlyph><span>{who}</span>{due !== null && <span>{part.closedOn === null ? `${i('due')} ${dayInList(due, today)}` : i('closedOn', { day: dayInList(due, today) })}</span>}{part.weight !== null && <span>{`${t('weight')} ${part.weight}`}</span>}</p>
    </li>
  );
}

function Adding({ itemId, breakdown: { mayAdd, latestDue } }: { readonly itemId: string; readonly breakdown: ItemBreakdown }): ReactElement | null {
  const t = useWords(relationWords);
  const text = useText();
  if (mayAdd.length === 0) return null;
  return (
    <p className="it-adding no-print">
      {mayAdd.map(({ id, name }) => <ScreenLink key={id} to="/items/new" search={{ procedure: id, parent: itemId }} className="btn sm">{t('add', { procedure: text(name) })}</ScreenLink>)}
      {latestDue !== null && <span className="xs muted">{t('latest', { day: latestDue })}</span>}
    </p>
  );
}
