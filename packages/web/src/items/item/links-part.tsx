import { getItem, getItemLinks, unlinkItem, type ItemLinkView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useLiveRoute } from '../../api/use-route.ts';
import { useOpenFigure } from '../../figure/figure-reference.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine } from '../../kit/state-lines.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility } from '../../session/session-context.ts';
import { LinkDialog } from './link-dialog.tsx';
import './relations.css';
import { relationWords } from './relation-words.ts';

/** 关联: other items and figures it is tied to, each with the reason; seen from both ends. */
export function LinksPart({ itemId, today }: { readonly itemId: string; readonly today: string }): ReactElement {
  const t = useWords(relationWords);
  const mayOpen = useAbility('items.open');
  const links = useLiveRoute(getItemLinks, { params: { itemId } });
  const [isAdding, setIsAdding] = useState(false);
  const [removed, setRemoved] = useState<ItemLinkView>();
  const { data } = links;
  return (
    <section>
      <SectionHead title={t('links')} right={data?.mayLink === true && <button type="button" className="lnk no-print" onClick={() => setIsAdding(true)}>{t('addLink')}</button>} />
      {links.isError && <ErrorLine error={links.error} onRetry={() => void links.refetch()} />}
      {data?.links.length === 0 && <EmptyLine>{t('noLinks')}</EmptyLine>}
      {data !== undefined && data.links.length > 0 && <ul className="it-links">{data.links.map((link) => <LinkLine key={link.id} link={link} today={today} onRemove={() => setRemoved(link)} />)}</ul>}
      {mayOpen && <p className="xs no-print"><ScreenLink to="/items/new" search={{ after: itemId }}>{t('follow')}</ScreenLink></p>}
      {isAdding && <LinkDialog itemId={itemId} onClose={() => setIsAdding(false)} />}
      {removed !== undefined && <RemoveDialog itemId={itemId} link={removed} onClose={() => setRemoved(undefined)} />}
    </section>
  );
}

function LinkLine({ link, today, onRemove }: { readonly link: ItemLinkView; readonly today: string; readonly onRemove: () => void }): ReactElement {
  const t = useWords(relationWords);
  const text = useText();
  const openFigure = useOpenFigure();
  const { item, figure } = link;
  const name = useLinkName(link);
  return (
    <li>
      <p>
        <span className="muted">{t(kindKey(link))}</span>{' '}
        {item !== null && (item.id === null ? <span>{`${name}（${t('elsewhere')}）`}</span> : <ScreenLink to={`/items/${item.id}`}>{name}</ScreenLink>)}
        {figure !== null && <button type="button" className="lnk" onClick={() => openFigure({ metricId: figure.metricId, orgId: figure.org.id, period: today.slice(0, 4) })}>{name}</button>}
        {item?.state !== null && item?.state !== undefined && <span className="xs muted">{` ${text(item.state)}`}</span>}
      </p>
      {link.mayRemove && <button type="button" className="lnk xs no-print" aria-label={t('removeLink', { name })} onClick={onRemove}>{t('remove')}</button>}
      <p className="why">{`${link.reason} · ${link.linkedBy}`}</p>
    </li>
  );
}

function RemoveDialog({ itemId, link, onClose }: { readonly itemId: string; readonly link: ItemLinkView; readonly onClose: () => void }): ReactElement {
  const t = useWords(relationWords);
  const name = useLinkName(link);
  const unlink = useCommand(unlinkItem, [getItemLinks, getItem]);
  const [commandId] = useState(newCommandId);
  const [reason, setReason] = useState('');
  const submit = (): void => unlink.mutate([{ params: { itemId, linkId: link.id }, body: { commandId, reason: reason.trim() } }], { onSuccess: onClose });
  return (
    <CommandDialog title={t('removeLink', { name })} verb={t('remove')} isEnding lacking={reason.trim().length < 2 ? t('lackReason') : undefined} error={unlink.error} isPending={unlink.isPending} onSubmit={submit} onClose={onClose}>
      <p>{t('removeNote')}</p>
      <Field id="unlink-reason" label={t('reason')}><input id="unlink-reason" className="in" maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
    </CommandDialog>
  );
}

function useLinkName({ item, figure }: ItemLinkView): string {
  const text = useText();
  if (figure !== null) return `${text(figure.org.name)} · ${text(figure.name)}`;
  return item === null ? '' : [item.number, item.title].filter(Boolean).join(' ');
}

/** Seen from the other end, what brought something about is what was brought about. */
function kindKey({ kind, isFrom }: ItemLinkView): ItemLinkView['kind'] | 'caused_by_back' | 'recheck_of_back' {
  if (isFrom || kind === 'duplicate' || kind === 'related' || kind === 'figure') return kind;
  return kind === 'caused_by' ? 'caused_by_back' : 'recheck_of_back';
}
