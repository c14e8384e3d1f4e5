import { DomainError } from '@taizhang/kernel';
import { z } from 'zod';

/**
 * Checks input against a schema.
 * @throws DomainError `invalid_input` naming the first field that is wrong and listing the others
 */
export function parseInput(schema: z.ZodType, input: unknown, part: string): unknown {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => ({
    path: issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    zh: sentence(z.locales.zhCN(), issue),
    en: sentence(z.locales.en(), issue),
  }));
  const first = problems[0];
  const path = first?.path ?? [];
  throw new DomainError(
    'invalid_input',
    {
      zh: `填写内容有误${path.length === 0 ? '' : `（${path.join('.')}）`}：${first?.zh ?? ''}`,
      en: `The input is wrong${path.length === 0 ? '' : ` (${path.join('.')})`}: ${first?.en ?? ''}`,
    },
    { path, details: { part, problems } },
  );
}

type LocaleOfZod = ReturnType<typeof z.locales.en>;

function sentence(locale: LocaleOfZod, issue: z.core.$ZodIssue): string {
  // A rule of our own brings its own sentence.
  if (issue.code === 'custom' || !holdsItsInput(issue)) return issue.message;
  const said = locale.localeError(issue);
  return typeof said === 'string' ? said : (said?.message ?? issue.message);
}

/** An issue from a parse with `reportInput` is what the locales read: they say what was received. */
function holdsItsInput(issue: unknown): issue is z.core.$ZodRawIssue {
  return typeof issue === 'object' && issue !== null && 'input' in issue;
}
