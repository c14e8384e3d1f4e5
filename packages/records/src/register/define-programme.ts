import { fail, type Localized } from '@taizhang/kernel';
import type { Programme } from './programme.ts';

/** Counts a standing holds as bits of one integer. */
const MOST_COUNTS = 30;
const CODE = /^[a-z][a-z0-9_]*$/u;

/**
 * Declares a programme and proves that it hangs together: codes are unique, measures name its counts, fields can be asked.
 * @throws DomainError invalid_input listing every problem in `details.problems`
 */
export function defineProgramme(programme: Programme): Programme {
  const problems = [...problemsOf(programme)];
  if (problems.length === 0) return programme;
  return fail(
    'invalid_input',
    { zh: `项目 ${programme.id} 定义有误：${problems.map(({ zh }) => zh).join('；')}`, en: `programme ${programme.id} is not sound: ${problems.map(({ en }) => en).join('; ')}` },
    { details: { problems } },
  );
}

function* problemsOf(programme: Programme): Iterable<Localized> {
  const ids = [programme.id, ...programme.kinds.map(({ id }) => id), ...programme.counts.map(({ id }) => id), ...programme.measures.map(({ id }) => id), ...programme.flows.map(({ id }) => id)];
  for (const id of ids) if (!CODE.test(id)) yield { zh: `“${id}”不能用作代码`, en: `"${id}" cannot be a code` };
  yield* twice('单据', programme.kinds);
  yield* twice('指标', [...programme.counts, ...programme.measures, ...programme.flows]);
  yield* twice('参数', programme.parameters);
  if (programme.counts.length > MOST_COUNTS) yield { zh: `计数多于 ${MOST_COUNTS} 个`, en: `it has more than ${MOST_COUNTS} counts` };
  const counts = new Set(programme.counts.map(({ id }) => id));
  for (const { id, numerator, denominator } of programme.measures) {
    for (const count of [numerator, denominator]) if (!counts.has(count)) yield { zh: `${id} 用到未定义的计数 ${count}`, en: `${id} uses ${count}, which is not a count` };
  }
  for (const kind of programme.kinds) {
    yield* twice(`${kind.id} 的项目`, kind.fields.map(({ key }) => ({ id: key })));
    for (const field of kind.fields) if (field.type === 'number' && field.min > field.max) yield { zh: `${field.key} 的下限大于上限`, en: `${field.key} has a minimum above its maximum` };
  }
}

function* twice(what: string, items: readonly { readonly id: string }[]): Iterable<Localized> {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) yield { zh: `${what} ${id} 重复`, en: `${id} appears twice` };
    seen.add(id);
  }
}
