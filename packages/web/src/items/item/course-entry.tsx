import type { ItemEntry } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { dayInList, instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { Glyph, type Status } from '../../kit/status-glyph.tsx';
import { capital } from '../capital.ts';
import { EvidenceLink } from './evidence-list.tsx';
import { pageWords } from './words.ts';

const GLYPHS = { record: 'ok', refusal: 'late', notice: 'lag', move: 'lag', relation: 'pri' } as const satisfies Record<ItemEntry['kind'], Status>;

/** One entry of the course. */
export function CourseEntry({ entry, today }: { readonly entry: ItemEntry; readonly today: string }): ReactElement {
  const t = useWords(pageWords);
  const text = useText();
  const { kind, action, by, opinion, sentence, fields, evidence, state, deskHours, at, recordedAt } = entry;
  const happened = at.includes('T') ? instantText(at) : at;
  const recorded = instantText(recordedAt);
  const isBackdated = happened.slice(0, 10) !== recorded.slice(0, 10);
  const small = [deskHours === null ? '' : t('desk', { time: durationText(deskHours, t) }), state === null ? '' : t('toState', { state: text(state) }), isBackdated ? t('backdated', { at: dayInList(recorded, today) }) : ''].filter(Boolean);
  return (
    <li>
      <Glyph status={GLYPHS[kind]} />
      <div className="h">
        <b>{capital(text(action))}{kind === 'refusal' && ` ${t('refused')}`}</b>
        <span>{[by.org === null ? '' : text(by.org.name), by.name].filter(Boolean).join(' ')}</span>
        <time dateTime={at}>{dayInList(happened, today)}</time>
      </div>
      {opinion !== null && opinion !== '' && <p>{opinion}</p>}
      {fields.map(({ name, value }) => <p key={name.zh}><span className="muted">{`${text(name)}：`}</span>{text(value)}</p>)}
      {sentence !== null && <p className={kind === 'refusal' ? 'late' : undefined}>{text(sentence)}</p>}
      {evidence.map((file) => <p key={file.id}><EvidenceLink file={file} /></p>)}
      {small.length > 0 && <p className="muted xs">{small.join(' · ')}</p>}
    </li>
  );
}

function durationText(hours: number, t: ReturnType<typeof useWords<typeof pageWords>>): string {
  if (hours < 1) return t('minutes');
  const [days, rest] = [Math.floor(hours / 24), Math.floor(hours % 24)];
  return [days > 0 ? t('days', { n: days }) : '', rest > 0 ? t('hours', { n: rest }) : ''].filter(Boolean).join(' ');
}
