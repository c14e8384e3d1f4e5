import { getItemBreakdown, getItemLinks, getWorkbench, listItems, openItem, type OrgUnitView, type ProcedureView } from '@taizhang/contract';
import { isNumber, readNumber, type Localized } from '@taizhang/kernel';
import { useState, type FormEvent, type ReactElement } from 'react';
import { ApiProblem, userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { Field } from '../../kit/command-dialog.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useGoTo } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { capital } from '../capital.ts';
import { ActionFields } from '../form/action-fields.tsx';
import { partiesToSend, type ChosenParties } from '../form/chosen-parties.ts';
import { PartyPicker } from '../form/party-picker.tsx';
import { useItemForm } from '../form/use-item-form.ts';
import { BindingFields } from './binding-fields.tsx';
import type { OpeningStart } from './opening-start.ts';
import { openingWords } from './words.ts';

export interface OpeningFormProps {
  readonly procedure: ProcedureView;
  readonly offices: readonly OrgUnitView[];
  readonly start: OpeningStart;
  /** What it is opened for, where that must not be opened twice. */
  readonly cause: string | undefined;
  /** The item it is a part of. */
  readonly parentId: string | undefined;
}

/** Title, units, the questions of the opening action, and the figure that must prove the closing. */
export function OpeningForm({ procedure, offices, start, cause, parentId }: OpeningFormProps): ReactElement | null {
  const t = useWords(openingWords);
  const text = useText();
  const goTo = useGoTo();
  const form = useItemForm(start.written);
  const [title, setTitle] = useState(start.title);
  const [parties, setParties] = useState<ChosenParties>(start.parties);
  const [binding, setBinding] = useState(start.binding);
  const [actionId, setActionId] = useState(procedure.opening[0]?.id);
  const [commandId, setCommandId] = useState(newCommandId);
  const open = useCommand(openItem, [listItems, getWorkbench, getItemBreakdown, getItemLinks]);
  const action = procedure.opening.find(({ id }) => id === actionId);
  if (action === undefined) return null;
  const lack = title.trim().length < 2 ? openingWords.lackTitle : form.lackingFor(action) ?? lackOf(binding);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (lack !== undefined || open.isPending) return;
    const threshold = binding === undefined ? undefined : readNumber(binding.threshold);
    const figure = binding !== undefined && threshold !== undefined && isNumber(threshold) ? { figure: { ...binding, threshold: threshold.value } } : {};
    const named = partiesToSend(Object.fromEntries(Object.entries(parties).filter(([, chosen]) => chosen.length > 0)));
    open.mutate([{ body: { commandId, procedure: procedure.id, action: action.id, title: title.trim(), parties: named, ...form.answerTo(action), ...figure, ...(cause !== undefined && (binding !== undefined || start.binding === undefined) ? { cause } : {}), ...(parentId === undefined ? {} : { parentId }), links: [...start.links] } }], {
      onSuccess: ({ itemId }) => goTo(`/items/${itemId}`),
      onError: (error) => { if (error instanceof ApiProblem && error.status !== 0) setCommandId(newCommandId()); },
    });
  };
  return (
    <form className="it-form" onSubmit={submit}>
      {open.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(open.error))}</StatusGlyph></p>}
      <section>
        <SectionHead title={t('what')} note={text(procedure.purpose)} />
        <Field id="item-title" label={`${t('name')} *`}><input id="item-title" className="in" maxLength={120} aria-required="true" value={title} onChange={(event) => setTitle(event.target.value)} /></Field>
        {procedure.opening.length > 1 && <Field id="item-action" label={t('action')}><select id="item-action" className="in" value={actionId} onChange={(event) => setActionId(event.target.value)}>{procedure.opening.map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}</select></Field>}
        <ActionFields action={action} form={form} />
      </section>
      <section>
        <SectionHead title={t('who')} note={procedure.relations.filter(({ isMine }) => isMine).map(({ name }) => t('mine', { relation: capital(text(name)) })).join(' · ')} />
        {procedure.relations.filter(({ isMine }) => !isMine).map((relation) => <PartyPicker key={relation.id} relation={relation} offices={offices} chosen={parties[relation.id] ?? []} onChange={(chosen) => setParties({ ...parties, [relation.id]: chosen })} note={(parties[relation.id] ?? []).length > 0 ? undefined : relation.isNeeded ? t('fallsToMe') : relation.only.length > 0 ? t('nobodyElse', { actions: relation.only.map((name) => text(name)).join(t('comma')) }) : undefined} />)}
        {procedure.mayBind && <BindingFields binding={binding} onChange={setBinding} />}
        {procedure.clocks.length > 0 && <div className="it-limits"><SectionHead title={t('clocks')} /><ul>{procedure.clocks.map((clock) => <li key={clock.id}><b className="strong">{text(clock.name)}</b> {text(clock.sentence)} <span className="muted xs">{clock.clause}</span></li>)}</ul></div>}
      </section>
      <div className="it-send">
        <button type="submit" className="btn p" disabled={lack !== undefined || open.isPending}>{capital(text(action.name))}</button>
        <ScreenLink to="/items" className="btn">{t('cancel')}</ScreenLink>
        <span className="s muted" aria-live="polite">{open.isPending ? t('sending') : lack === undefined ? '' : text(lack)}</span>
      </div>
    </form>
  );
}

function lackOf(binding: OpeningStart['binding']): Localized | undefined {
  if (binding === undefined) return undefined;
  if (binding.metricId === '' || binding.orgId === '') return openingWords.lackMetric;
  return isNumber(readNumber(binding.threshold)) ? undefined : openingWords.lackThreshold;
}
