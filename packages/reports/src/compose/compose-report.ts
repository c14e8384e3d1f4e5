import { Context, LiquidError, type Template } from 'liquidjs';
import type { BoundFigure } from '../bound-figure.ts';
import type { Block, DocumentTree, ReportMeta } from '../document-tree.ts';
import { problemOf } from '../language/liquid-problem.ts';
import { parseTemplate, type ParsedTemplate } from '../language/parse-template.ts';
import { HandleFactory } from '../language/register-filters.ts';
import { runSync } from '../language/template-parser.ts';
import { refuseTemplate } from '../language/template-problem.ts';
import type { ReportTemplate } from '../report-template.ts';
import { BlockAssembler } from './block-assembler.ts';
import { FigureBinder } from './figure-binder.ts';
import { inlineText } from './line-piece.ts';
import type { ReportContext } from './report-context.ts';
import { reportNotes } from './report-notes.ts';
import { authorOf, officialDate } from './report-words.ts';
import { handleOf, templateVariables } from './template-variables.ts';
import { titleLines } from './title-lines.ts';

/**
 * Writes the report: resolves every figure the template asks for and keeps the link from each printed number to its
 * figure. What the ledger does not have is printed as ［未取到：…］ and listed in `missing`.
 * @throws DomainError template_error
 */
export function composeReport(template: ReportTemplate | ParsedTemplate, context: ReportContext): DocumentTree {
  const parsed = 'engine' in template ? template : parseTemplate(template);
  const binder = new FigureBinder(context.reader, context.asOf);
  const run = new Run(parsed, context, binder);
  const lines = titleLines(run.words(parsed.title), authorOf(context));
  const subtitle = run.words(parsed.subtitle);
  const blocks = run.blocks();
  const printed = binder.figures;
  return {
    meta: metaOf(parsed.template, context),
    title: lines.join(''),
    titleLines: lines,
    ...(subtitle === '' ? {} : { subtitle }),
    blocks: [...blocks, ...reportNotes(printed)],
    figures: printed,
    missing: missingFigures(printed, binder.conditions),
    partial: printed.filter(figure => figure.state === 'partial'),
    conditions: binder.conditions,
  };
}

// A figure missing in a condition and in print is one thing to fetch, not two.
function missingFigures(printed: readonly BoundFigure[], conditions: readonly BoundFigure[]): readonly BoundFigure[] {
  const missing = printed.filter(figure => figure.state === 'missing');
  const isPrinted = (condition: BoundFigure): boolean => missing.some(({ ref }) =>
    ref.metricId === condition.ref.metricId && ref.orgId === condition.ref.orgId && ref.period === condition.ref.period);
  return [...missing, ...conditions.filter(condition => condition.state === 'missing' && !isPrinted(condition))];
}

class Run {
  readonly #parsed: ParsedTemplate;
  readonly #context: ReportContext;
  readonly #binder: FigureBinder;

  constructor(parsed: ParsedTemplate, context: ReportContext, binder: FigureBinder) {
    this.#parsed = parsed;
    this.#context = context;
    this.#binder = binder;
  }

  /** A title has words only; a line break in it stays one. */
  words(templates: readonly Template[]): string {
    return this.#render(templates).map(block => block.kind === 'paragraph' ? inlineText(block.inlines) : '').join('\n');
  }

  blocks(): readonly Block[] {
    const { recipient } = this.#parsed.template;
    const blocks = this.#render(this.#parsed.text);
    const isSigned = blocks.some(block => block.kind === 'signature');
    return [
      ...recipient === undefined ? [] : [{ kind: 'recipient', text: `${recipient}：` } as const],
      ...blocks,
      ...isSigned ? [] : [this.#signature()],
    ];
  }

  #render(templates: readonly Template[]): readonly Block[] {
    const { engine } = this.#parsed;
    const variables = templateVariables(this.#parsed, this.#context, this.#binder);
    const scope = new Context(variables, engine.options, { sync: true }, { liquid: engine });
    scope.setRegister(HandleFactory.register, new HandleFactory(metricId => handleOf({ metricId }, this.#context, this.#binder)));
    const assembler = new BlockAssembler(atom => {
      const figure: BoundFigure = this.#binder.bind(atom);
      return { kind: 'figure', key: figure.key, text: figure.text };
    }, () => this.#signature());
    try {
      runSync(engine.renderer.renderTemplates([...templates], scope, assembler));
    } catch (error) {
      if (!LiquidError.is(error)) throw error;
      refuseTemplate(this.#parsed.template.id, [problemOf(error)]);
    }
    return assembler.finish();
  }

  #signature(): Block {
    return { kind: 'signature', author: authorOf(this.#context), date: officialDate(this.#context.signedOn ?? this.#context.asOf) };
  }
}

function metaOf(template: ReportTemplate, context: ReportContext): ReportMeta {
  return {
    templateId: template.id,
    templateVersion: template.version,
    reportKind: template.kind,
    orgId: context.org.id,
    orgName: context.org.name,
    author: authorOf(context),
    period: context.period,
    asOf: context.asOf,
    knownAt: context.knownAt,
  };
}
