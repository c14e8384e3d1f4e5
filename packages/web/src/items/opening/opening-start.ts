import type { FigureView, LinkTarget, OrgUnitView, ProcedureView } from '@taizhang/contract';
import type { Locale } from '@taizhang/kernel';
import { translateIn } from '../../i18n/dictionary.ts';
import { figureText } from '../../i18n/number-words.ts';
import type { ScreenSearch } from '../../screen/screen-address.ts';
import type { ChosenParties } from '../form/chosen-parties.ts';
import { officeFor } from '../form/use-offices.ts';
import type { Written } from '../form/written.ts';
import { openingWords } from './words.ts';

/** What the form of a new item starts with. */
export interface OpeningStart {
  readonly title: string;
  readonly written: Written;
  readonly parties: ChosenParties;
  /** What it comes from. */
  readonly links: readonly LinkTarget[];
  readonly binding: { readonly metricId: string; readonly orgId: string; readonly direction: 'at_least' | 'at_most'; readonly threshold: string } | undefined;
}

export interface OpeningFrom {
  readonly search: ScreenSearch;
  readonly procedure: ProcedureView;
  readonly figure: FigureView | undefined;
  readonly offices: readonly OrgUnitView[];
  readonly locale: Locale;
}

/**
 * An item opened from a figure that is behind starts with the figure's words: title, matter, source, the unit that leads, the threshold. From elsewhere
 * the address may bring title, matter and unit.
 */
export function openingStart({ search, procedure, figure, offices, locale }: OpeningFrom): OpeningStart {
  const links = linksFrom(search, figure, locale);
  const led = leadOf(procedure, offices, figure?.org.id ?? search['org']);
  if (figure === undefined) return { title: search['title'] ?? '', written: search['matter'] === undefined ? {} : { matter: search['matter'] }, parties: led, links, binding: undefined };
  const t = translateIn(openingWords, locale);
  const threshold = search['threshold'] ?? String(figure.target?.value ?? '');
  const direction = figure.target?.direction ?? (figure.metric.better === 'lower' ? 'at_most' : 'at_least');
  const names = { org: figure.org.name[locale], metric: figure.metric.name[locale] };
  const fields = new Map((procedure.opening[0]?.fields ?? []).map((field) => [field.id, field]));
  const matter = t('matter', { ...names, value: figureText(figure.reading.value, figure.metric.decimals), unit: locale === 'zh' ? figure.metric.unit : figure.metric.unitEn, direction: t(direction), threshold });
  return {
    title: search['title'] ?? t('rectify', names).slice(0, 120),
    written: { ...(fields.has('matter') ? { matter } : {}), ...(fields.get('source')?.options.some(({ id }) => id === 'indicator') === true ? { source: 'indicator' } : {}) },
    parties: led,
    links,
    binding: procedure.mayBind ? { metricId: figure.metric.id, orgId: figure.org.id, direction, threshold } : undefined,
  };
}

/** A figure it is opened from or about, and the item it follows from, are linked by themselves. */
function linksFrom(search: ScreenSearch, figure: FigureView | undefined, locale: Locale): readonly LinkTarget[] {
  const t = translateIn(openingWords, locale);
  const { about, org, after } = search;
  return [
    ...(figure === undefined ? [] : [{ to: 'figure' as const, metricId: figure.metric.id, orgId: figure.org.id, reason: t('fromFigure') }]),
    ...(about === undefined || org === undefined ? [] : [{ to: 'figure' as const, metricId: about, orgId: org, reason: t('fromDifference') }]),
    ...(after === undefined ? [] : [{ to: 'item' as const, kind: 'caused_by' as const, itemId: after, reason: t('fromItem') }]),
  ];
}

function leadOf(procedure: ProcedureView, offices: readonly OrgUnitView[], orgId: string | undefined): ChosenParties {
  const lead = orgId === undefined ? undefined : officeFor(orgId, offices);
  return lead === undefined || !procedure.relations.some(({ id, isMine }) => id === 'lead' && !isMine) ? {} : { lead: [{ orgId: lead }] };
}
