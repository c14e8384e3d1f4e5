import type { ItemView } from '@taizhang/contract';
import { dayOf, monthOf, plainDate, yearOf, type Locale } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { weekdayName } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility } from '../../session/session-context.ts';
import { capital } from '../capital.ts';
import { daysLeftText } from '../days-left.ts';
import { lightOfItem } from '../item-light.ts';
import { itemWords } from '../words.ts';
import { pageWords } from './words.ts';

/** Title, how urgent, the day it is due, and who is what to it. */
export function ItemHead({ item }: { readonly item: ItemView }): ReactElement {
  const i = useWords(itemWords);
  const text = useText();
  const { status, name } = lightOfItem(item);
  const once = item.isLate && !item.state.isFinal && status !== 'late' ? ` · ${i('onceLate')}` : '';
  return (
    <>
      <PageHead
        title={item.title} crumbs={[{ key: 'list', label: i('section'), to: '/items' }, { key: 'kind', label: text(item.procedure.name), to: '/items', search: { box: 'all', procedure: item.procedure.id } }, { key: 'number', label: item.number }]}
        beside={<span className="it-light"><StatusGlyph status={status}>{`${text(item.state.name)} · ${text(name)}${once}`}</StatusGlyph></span>} fresh={<DueDay item={item} />}
      />
      <Parties item={item} />
    </>
  );
}

function DueDay({ item }: { readonly item: ItemView }): ReactElement | null {
  const t = useWords(pageWords);
  const i = useWords(itemWords);
  const text = useText();
  const locale = useLocale();
  const { dueOn, closedOn, dueClock, today } = item;
  const day = closedOn ?? dueOn;
  if (day === null) return null;
  const left = closedOn === null ? daysLeftText(item, today, i) : item.isLate ? i('closedLate') : i('closed');
  return <p className="it-due"><span className="muted">{closedOn === null ? dueClock === null ? t('due') : text(dueClock) : t('closed')}</span> <b>{dueTitle(day, today, locale)}</b> <span>{`${weekdayName(day, locale)}${locale === 'zh' ? '，' : ', '}${left}`}</span></p>;
}

/** 7 月 9 日; of another year with it. */
function dueTitle(day: string, today: string, locale: Locale): string {
  if (locale === 'en') return day;
  const date = plainDate(day);
  const year = yearOf(date) === yearOf(plainDate(today)) ? '' : `${yearOf(date)} 年 `;
  return `${year}${monthOf(date)} 月 ${dayOf(date)} 日`;
}

function Parties({ item }: { readonly item: ItemView }): ReactElement {
  const t = useWords(pageWords);
  const mayRead = useAbility('items.rule');
  const text = useText();
  const locale = useLocale();
  const relations = [...new Map(item.parties.map(({ relation }) => [relation.id, relation.name]))];
  const who = (id: string): string => item.parties.filter(({ relation }) => relation.id === id).map(({ org, person }) => [text(org.name), person?.name].filter(Boolean).join(' ')).join(locale === 'zh' ? '、' : ', ');
  return (
    <dl className="it-meta">
      {relations.map(([id, name]) => <div key={id}><dt>{capital(text(name))}</dt><dd>{who(id)}</dd></div>)}
      <div><dt>{t('openedOn')}</dt><dd>{item.openedOn}</dd></div>
      {item.rule !== null && <div><dt>{t('byRule')}</dt><dd>{mayRead ? <ScreenLink to={`/items/rules/${item.rule.id}`}>{item.rule.name}</ScreenLink> : item.rule.name}</dd></div>}
      {item.closedOn !== null && <div><dt>{t('closed')}</dt><dd>{item.closedOn}</dd></div>}
    </dl>
  );
}
