import type { LiquidError } from 'liquidjs';
import type { TemplateProblem } from './template-problem.ts';

/** A syntax error of liquidjs in the words of someone who writes reports. */
export function problemOf(error: LiquidError): TemplateProblem {
  const detail = error.message.split('\n')[0]?.replace(/,? ?(?:file:[^,]*, )?line:\d+, col:\d+$/u, '') ?? '';
  const place = { part: 'text', line: error.token.getPosition()[0] ?? 1 } as const;
  const unknown = /^tag "([^"]+)" not found$/u.exec(detail)?.[1];
  if (unknown !== undefined && CLOSING.test(unknown)) {
    return { ...place, closing: true, message: { zh: `“${unknown}”没有对应的开始标签`, en: `"${unknown}" closes nothing` } };
  }
  if (unknown !== undefined) return { ...place, message: { zh: `没有“${unknown}”这个标签`, en: `there is no tag "${unknown}"` } };
  if (detail.endsWith('not closed')) return { ...place, message: { zh: `标签没有结束：${detail.replace(/^(?:tag|output) | not closed$/gu, '')}`, en: detail } };
  return { ...place, message: { zh: `写法有误：${detail}`, en: detail } };
}

const CLOSING = /^(?:end\w+|else|elsif|when)$/u;
