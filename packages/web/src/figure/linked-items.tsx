import { listFigureItems } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRouteWhen } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { ScreenLink } from '../screen/screen-link.tsx';
import { useAbility } from '../session/session-context.ts';
import { figureWords } from './words.ts';

/** 关联事项: items linked to a figure, so that work done about it is found from the figure too. */
export function LinkedItems({ metricId, orgId, onFollow }: { readonly metricId: string; readonly orgId: string; readonly onFollow: () => void }): ReactElement | null {
  const t = useWords(figureWords);
  const text = useText();
  const mayRead = useAbility('items.read');
  const items = useRouteWhen(mayRead, listFigureItems, { params: { metricId }, query: { org: orgId } });
  const rows = items.isPlaceholderData ? [] : (items.data?.rows ?? []);
  if (rows.length === 0) return null;
  return (
    <section className="linked">
      <h3 className="s strong">{t('linkedItems')}</h3>
      <ul>{rows.map((row) => <li key={row.id} className="s"><ScreenLink to={`/items/${row.id}`} onFollow={onFollow}>{`${row.number} ${row.title}`}</ScreenLink> <span className="xs muted">{text(row.state)}</span></li>)}</ul>
    </section>
  );
}
