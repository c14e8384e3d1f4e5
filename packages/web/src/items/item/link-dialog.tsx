import { getItem, getItemLinks, getOrganisation, itemLinkKindSchema, linkItem, listItems, listMetrics, type ItemLinkKind, type LinkTarget } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRoute, useRouteWhen } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { relationWords } from './relation-words.ts';

interface Draft {
  readonly to: 'item' | 'figure';
  readonly kind: ItemLinkKind;
  readonly itemId: string;
  readonly metricId: string;
  readonly orgId: string;
  readonly reason: string;
}

const EMPTY: Draft = { to: 'item', kind: 'related', itemId: '', metricId: '', orgId: '', reason: '' };

/** 添加关联: to another item, found by its title, or to a figure; with the reason. */
export function LinkDialog({ itemId, onClose }: { readonly itemId: string; readonly onClose: () => void }): ReactElement {
  const t = useWords(relationWords);
  const link = useCommand(linkItem, [getItemLinks, getItem]);
  const [commandId, setCommandId] = useState(newCommandId);
  const [draft, setDraft] = useState(EMPTY);
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const target = targetOf(draft);
  const lacking = target === undefined ? t('lackTarget') : draft.reason.trim().length < 2 ? t('lackReason') : undefined;
  const submit = (): void => {
    if (target === undefined) return;
    link.mutate([{ params: { itemId }, body: { commandId, target } }], { onSuccess: onClose, onError: (error) => { if (error instanceof ApiProblem && error.status !== 0) setCommandId(newCommandId()); } });
  };
  return (
    <CommandDialog title={t('addLink')} verb={t('addLink')} lacking={lacking} error={link.error} isPending={link.isPending} onSubmit={submit} onClose={onClose}>
      <Field id="link-to" label={t('target')}><select id="link-to" className="in" value={draft.to} onChange={(event) => set({ to: event.target.value === 'figure' ? 'figure' : 'item' })}><option value="item">{t('to_item')}</option><option value="figure">{t('to_figure')}</option></select></Field>
      {draft.to === 'item' ? <ItemTarget itemId={itemId} draft={draft} onChange={set} /> : <FigureTarget draft={draft} onChange={set} />}
      <Field id="link-reason" label={t('reason')}><input id="link-reason" className="in" maxLength={300} value={draft.reason} onChange={(event) => set({ reason: event.target.value })} /></Field>
    </CommandDialog>
  );
}

interface TargetProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function ItemTarget({ itemId, draft, onChange }: TargetProps & { readonly itemId: string }): ReactElement {
  const t = useWords(relationWords);
  const [text, setText] = useState('');
  const found = useRouteWhen(text.trim() !== '', listItems, { query: { box: 'all', state: 'any', level: 'all', text: text.trim(), sort: 'newest', page: 1, size: 10 } });
  const rows = text.trim() === '' ? [] : (found.data?.rows ?? []).filter(({ id }) => id !== itemId);
  return (
    <>
      <Field id="link-kind" label={t('kind')}><select id="link-kind" className="in" value={draft.kind} onChange={(event) => onChange({ kind: itemLinkKindSchema.parse(event.target.value) })}>{itemLinkKindSchema.options.map((kind) => <option key={kind} value={kind}>{t(kind)}</option>)}</select></Field>
      <Field id="link-find" label={t('to_item')}><input id="link-find" className="in" type="search" maxLength={60} placeholder={t('find')} value={text} onChange={(event) => setText(event.target.value)} /></Field>
      <div className="it-found" role="radiogroup" aria-label={t('to_item')}>
        {rows.map(({ id, number, title }) => <label key={id}><input type="radio" name="link-item" checked={draft.itemId === id} onChange={() => onChange({ itemId: id })} /><span>{`${number} ${title}`}</span></label>)}
        {rows.length === 0 && text.trim() !== '' && found.isSuccess && !found.isPlaceholderData && <p className="xs muted">{t('noneFound')}</p>}
      </div>
    </>
  );
}

function FigureTarget({ draft, onChange }: TargetProps): ReactElement {
  const t = useWords(relationWords);
  const text = useText();
  const metrics = useRoute(listMetrics);
  const organisation = useRoute(getOrganisation, { query: {} });
  return (
    <>
      <Field id="link-metric" label={t('to_figure')}>
        <select id="link-metric" className="in" value={draft.metricId} onChange={(event) => onChange({ metricId: event.target.value })}>
          <option value="">{t('choose')}</option>
          {metrics.data?.categories.map((category) => <optgroup key={category.id} label={text(category.name)}>{metrics.data.metrics.filter((metric) => metric.category === category.id).map((metric) => <option key={metric.id} value={metric.id}>{text(metric.name)}</option>)}</optgroup>)}
        </select>
      </Field>
      <Field id="link-org" label={t('unit')}><select id="link-org" className="in" value={draft.orgId} onChange={(event) => onChange({ orgId: event.target.value })}><option value="">{t('choose')}</option>{organisation.data?.units.filter(({ inJurisdiction }) => inJurisdiction).map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}</select></Field>
    </>
  );
}

function targetOf({ to, kind, itemId, metricId, orgId, reason }: Draft): LinkTarget | undefined {
  if (to === 'item') return itemId === '' ? undefined : { to, kind, itemId, reason: reason.trim() };
  return metricId === '' || orgId === '' ? undefined : { to, metricId, orgId, reason: reason.trim() };
}
