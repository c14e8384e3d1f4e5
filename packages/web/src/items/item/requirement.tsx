import type { ItemView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { pageWords } from './words.ts';

/** 要求: what is written about the item. */
export function Requirement({ item }: { readonly item: ItemView }): ReactElement {
  const t = useWords(pageWords);
  const text = useText();
  return (
    <section>
      <SectionHead title={t('requirement')} right={text(item.purpose)} />
      {item.fields.length === 0 ? <EmptyLine>{t('noFields')}</EmptyLine> : <dl className="it-fields">{item.fields.map(({ id, name, value }) => <div key={id}><dt>{text(name)}</dt><dd>{text(value)}</dd></div>)}</dl>}
    </section>
  );
}
