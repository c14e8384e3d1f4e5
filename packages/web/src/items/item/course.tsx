import type { ItemEntry, ItemView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { Glyph } from '../../kit/status-glyph.tsx';
import { useNarrow } from '../../forms/use-narrow.ts';
import { CourseEntry } from './course-entry.tsx';
import { pageWords } from './words.ts';

/** 办理经过: what was done, refused and told, each with who, when and how long after. A phone shows the newest first. */
export function Course({ item }: { readonly item: ItemView }): ReactElement {
  const t = useWords(pageWords);
  const text = useText();
  const isNarrow = useNarrow();
  const now = item.state.isFinal ? undefined : <li key="now" className="now"><Glyph status="pri" /><div className="h"><b>{text(item.state.name)}</b><span>{item.leads.map(({ name }) => text(name)).join(' ')}</span></div></li>;
  const lines = item.course.map((entry, place) => <CourseEntry key={keyOf(entry, place)} entry={entry} today={item.today} />);
  const shown = [...lines, now];
  return (
    <section>
      <SectionHead title={t('course')} right={t('entries', { n: item.course.length })} />
      <ol className="it-tl">{isNarrow ? [...shown].reverse() : shown}</ol>
    </section>
  );
}

function keyOf({ kind, recordedAt }: ItemEntry, place: number): string {
  return `${kind} ${recordedAt} ${place}`;
}
