import type { Liquid, Template } from 'liquidjs';
import type { ReportTemplate } from '../report-template.ts';
import { TemplateCheck, type TemplateReference } from './template-check.ts';
import { createTemplateEngine } from './template-engine.ts';
import { TemplateParser } from './template-parser.ts';
import { refuseTemplate, type TemplateProblem } from './template-problem.ts';
import { rootScope } from './template-scope.ts';

/** A template known to be sound, ready to be composed any number of times. */
export interface ParsedTemplate {
  readonly template: ReportTemplate;
  readonly references: readonly TemplateReference[];
  readonly engine: Liquid;
  readonly title: readonly Template[];
  readonly subtitle: readonly Template[];
  readonly text: readonly Template[];
}

/**
 * Reads a template and refuses it with everything that is wrong: unknown metrics, filters, tags and properties,
 * unclosed tags. Without `knowsMetric` every metric id is taken to exist.
 * @throws DomainError template_error listing every problem with its line
 */
export function parseTemplate(template: ReportTemplate, knowsMetric: (metricId: string) => boolean = () => true): ParsedTemplate {
  const engine = createTemplateEngine();
  const text = readPart(engine, 'text', template.text, knowsMetric);
  const title = readPart(engine, 'title', template.title, knowsMetric);
  const subtitle = readPart(engine, 'subtitle', template.subtitle ?? '', knowsMetric);
  const problems = [...title.problems, ...subtitle.problems, ...text.problems];
  if (problems.length > 0) return refuseTemplate(template.id, problems);
  return { template, references: text.references, engine, title: title.templates, subtitle: subtitle.templates, text: text.templates };
}

/**
 * The figures a template asks for, in reading order, without composing it.
 * @throws DomainError template_error
 */
export function figuresOf(template: ReportTemplate): readonly TemplateReference[] {
  return parseTemplate(template).references;
}

interface Part {
  readonly templates: readonly Template[];
  readonly references: readonly TemplateReference[];
  readonly problems: readonly TemplateProblem[];
}

function readPart(engine: Liquid, part: TemplateProblem['part'], source: string, knowsMetric: (metricId: string) => boolean): Part {
  const parsed = new TemplateParser(engine).parseAll(source);
  const check = new TemplateCheck(part, knowsMetric);
  check.walk(parsed.templates, rootScope());
  const misplaced = part === 'text' ? [] : check.references.map(reference => ({
    part, line: reference.line, message: { zh: '标题中不能引用数字', en: 'a title may not hold figures' },
  }));
  const syntax = parsed.problems.map(problem => ({ ...problem, part }));
  return { templates: parsed.templates, references: check.references, problems: [...syntax, ...check.problems, ...misplaced] };
}
