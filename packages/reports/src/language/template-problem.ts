import { fail, type Localized } from '@taizhang/kernel';

/** One fault of a template, with the line to look at. */
export interface TemplateProblem {
  readonly part: 'title' | 'subtitle' | 'text';
  readonly line: number;
  readonly message: Localized;
  /** A closing tag without its opening one, which may only echo an earlier fault. */
  readonly closing?: boolean;
}

/**
 * Refuses a template with everything that is wrong with it.
 * @throws DomainError template_error with `details.problems`
 */
export function refuseTemplate(templateId: string, problems: readonly TemplateProblem[]): never {
  const sorted = [...problems].sort((a, b) => a.line - b.line);
  return fail('template_error', {
    zh: `模板“${templateId}”有 ${sorted.length} 处错误：${sorted.map(problem => `${placeZh(problem)}${problem.message.zh}`).join('；')}`,
    en: `template "${templateId}" has ${sorted.length} problem(s): ${sorted.map(problem => `${placeEn(problem)} ${problem.message.en}`).join('; ')}`,
  }, { details: { templateId, problems: sorted } });
}

function placeZh(problem: TemplateProblem): string {
  return problem.part === 'text' ? `第 ${problem.line} 行，` : '标题，';
}

function placeEn(problem: TemplateProblem): string {
  return problem.part === 'text' ? `line ${problem.line}:` : `${problem.part}:`;
}
