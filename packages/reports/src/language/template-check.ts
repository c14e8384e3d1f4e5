import { findPeriod } from '@taizhang/kernel';
import { AssignTag, ForTag, Output, TypeGuards, Value, type Template, type Token } from 'liquidjs';
import type { FigureAspect } from '../bound-figure.ts';
import { FIGURE_FILTERS, NAMING_FILTERS, PLAIN_FILTERS, SELECTING_FILTERS } from './figure-filters.ts';
import { HANDLE_PROPERTIES } from './metric-handle.ts';
import { lineOf, runSync } from './template-parser.ts';
import type { TemplateProblem } from './template-problem.ts';
import { REPORT_PROPERTIES, type ListName, type NameMeaning, type Selector } from './template-scope.ts';

/** A place of a template that asks for a figure; without `metricId` the list being looped over gives the metric. */
export interface TemplateReference {
  readonly metricId?: string;
  readonly list?: ListName;
  readonly aspect: FigureAspect;
  readonly line: number;
  /** What chooses another organisation or period, in order. */
  readonly selectors: readonly Selector[];
}

/** Walks parsed templates once, collecting the figures asked for and everything that cannot be right. */
export class TemplateCheck {
  readonly references: TemplateReference[] = [];
  readonly problems: TemplateProblem[] = [];
  readonly #part: TemplateProblem['part'];
  readonly #knowsMetric: (metricId: string) => boolean;

  constructor(part: TemplateProblem['part'], knowsMetric: (metricId: string) => boolean) {
    this.#part = part;
    this.#knowsMetric = knowsMetric;
  }

  /** Looks through templates whose names mean what `scope` says. */
  walk(templates: readonly Template[], scope: ReadonlyMap<string, NameMeaning>): void {
    const names = new Map(scope);
    for (const template of templates) this.#visit(template, names);
  }

  #visit(template: Template, names: Map<string, NameMeaning>): void {
    const line = lineOf(template.token);
    if (template instanceof Output) {
      this.#checkValue(template.value, names, line, true);
      return;
    }
    for (const argument of template.arguments?.() ?? []) {
      if (argument instanceof Value) this.#checkValue(argument, names, line, false);
      else this.#meaningOfToken(argument, names, line);
    }
    if (template instanceof AssignTag) this.#assign(template, names);
    const children = template.children === undefined ? [] : runSync(template.children(false, true));
    if (Array.isArray(children)) this.walk(children, template instanceof ForTag ? this.#loopScope(template, names) : names);
  }

  #assign(tag: AssignTag, names: Map<string, NameMeaning>): void {
    for (const argument of tag.arguments()) {
      if (!(argument instanceof Value)) continue;
      const meaning = this.#meaningOfToken(argument.initial.postfix[0], names, lineOf(tag.token), true);
      const keepsMetric = argument.filters.every(filter => SELECTING_FILTERS.has(filter.name));
      const assigned: NameMeaning = isMetricMeaning(meaning) && keepsMetric ? { ...meaning, selectors: [...meaning.selectors, ...selectorsOf(argument)] } : { kind: 'data' };
      for (const name of tag.localScope()) names.set(name.content, assigned);
    }
  }

  #loopScope(tag: ForTag, names: ReadonlyMap<string, NameMeaning>): ReadonlyMap<string, NameMeaning> {
    const list = this.#meaningOfToken(collectionOf(tag), names, lineOf(tag.token), true);
    const item: NameMeaning = list?.kind === 'list' && list.of === 'metric' ? { kind: 'listed-metric', list: list.list, selectors: [] } : { kind: 'data' };
    return new Map([...names, [tag.variable, item], ['forloop', { kind: 'data' }]]);
  }

  #checkValue(value: Value, names: ReadonlyMap<string, NameMeaning>, line: number, printed: boolean): void {
    const filters = value.filters.map(filter => filter.name);
    for (const filter of filters) {
      if (!isFilter(filter)) this.#report(line, `没有“${filter}”这个过滤器`, `there is no filter "${filter}"`);
    }
    for (const argument of value.filters.flatMap(filter => filter.args)) {
      if (TypeGuards.isValueToken(argument)) this.#meaningOfToken(argument, names, line);
    }
    for (const selector of selectorsOf(value)) {
      if (selector.filter === 'during' && findPeriod(selector.argument ?? '') === undefined) {
        this.#report(line, "“during”后应写明周期，如 during: '2021H1'", "during needs a period in quotes, such as '2021H1'");
      }
    }
    const forMetric = filters.some(filter => FIGURE_FILTERS.has(filter) || SELECTING_FILTERS.has(filter) || NAMING_FILTERS.has(filter));
    const meanings = value.initial.postfix.map(token => this.#meaningOfToken(token, names, line, forMetric));
    if (forMetric && !meanings.some(isMetricMeaning)) this.#report(line, '过滤器前应是一个指标', 'the filter needs a metric before it');
    for (const meaning of meanings) this.#collect(meaning, value, line, printed);
  }

  #collect(meaning: NameMeaning | undefined, value: Value, line: number, printed: boolean): void {
    if (!isMetricMeaning(meaning)) return;
    const filters = value.filters.map(filter => filter.name);
    const figureFilters = filters.filter(filter => FIGURE_FILTERS.has(filter));
    const [figureFilter] = figureFilters;
    if (figureFilters.length > 1 || (figureFilter !== undefined && filters.at(-1) !== figureFilter)) {
      this.#report(line, `“${figureFilter}”之后不能再有过滤器`, `no filter may follow "${figureFilter}"`);
    }
    if (filters.some(filter => NAMING_FILTERS.has(filter))) return;
    const aspect = figureFilter === undefined ? undefined : FIGURE_FILTERS.get(figureFilter);
    const source = meaning.kind === 'metric' ? { metricId: meaning.metricId } : { list: meaning.list };
    const selectors = [...meaning.selectors, ...selectorsOf(value)];
    this.references.push({ ...source, aspect: printed ? aspect ?? 'value' : 'condition', line, selectors });
  }

  /** What the token names; with `asMetric`, a quoted text names a metric too. Reports what it cannot be. */
  #meaningOfToken(token: Token | undefined, names: ReadonlyMap<string, NameMeaning>, line: number, asMetric = false): NameMeaning | undefined {
    if (TypeGuards.isQuotedToken(token)) return asMetric ? this.#metric(token.content, line) : undefined;
    if (!TypeGuards.isPropertyAccessToken(token)) return undefined;
    const [root, ...properties] = token.props.map(property => 'content' in property ? String(property.content) : '');
    if (token.variable !== undefined || root === undefined) return undefined;
    const meaning = names.get(root) ?? this.#metric(root, line);
    return properties.length === 0 ? meaning : this.#property(meaning, properties[0] ?? '', line);
  }

  #metric(metricId: string, line: number): NameMeaning {
    if (!this.#knowsMetric(metricId)) this.#report(line, `没有“${metricId}”这个指标`, `there is no metric "${metricId}"`);
    return { kind: 'metric', metricId, selectors: [] };
  }

  #property(meaning: NameMeaning, property: string, line: number): NameMeaning {
    const known = meaning.kind === 'report' ? REPORT_PROPERTIES.some(name => name === property)
      : meaning.kind === 'metric' ? HANDLE_PROPERTIES.has(property) : true;
    if (!known) this.#report(line, `没有“${property}”这一项`, `there is no property "${property}"`);
    // Asking a metric for a property decides about wording just as comparing it does.
    const decides = meaning.kind === 'metric' && property !== 'name' && property !== 'unit';
    return decides ? meaning : { kind: 'data' };
  }

  #report(line: number, zh: string, en: string): void {
    const isRepeated = this.problems.some(problem => problem.line === line && problem.message.zh === zh);
    if (!isRepeated) this.problems.push({ part: this.#part, line, message: { zh, en } });
  }
}

function selectorsOf(value: Value): readonly Selector[] {
  return value.filters.filter(filter => SELECTING_FILTERS.has(filter.name)).map(({ name, args: [argument] }) =>
    TypeGuards.isQuotedToken(argument) ? { filter: name, argument: argument.content } : { filter: name });
}

function collectionOf(tag: ForTag): Token {
  return tag.collection;
}

function isFilter(name: string): boolean {
  return FIGURE_FILTERS.has(name) || SELECTING_FILTERS.has(name) || NAMING_FILTERS.has(name) || PLAIN_FILTERS.has(name);
}

function isMetricMeaning(meaning: NameMeaning | undefined): meaning is Extract<NameMeaning, { kind: 'metric' | 'listed-metric' }> {
  return meaning?.kind === 'metric' || meaning?.kind === 'listed-metric';
}
