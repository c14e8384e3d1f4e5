import fc from 'fast-check';
import type { SubmissionAction, SubmissionActionKind } from '../submission.ts';

/** A random thing somebody tries with a form: mostly with the current version, sometimes with an old one. */
export interface Step {
  readonly kind: SubmissionActionKind;
  readonly births: number | null;
  readonly reason: string;
  readonly staleBy: number;
  readonly repeats: boolean;
}

/** Steps of every kind, legal or not. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<SubmissionActionKind>('save', 'submit', 'return', 'approve', 'lock', 'reopen', 'urge'),
  births: fc.option(fc.nat(500)),
  reason: fc.constantFrom('', '  ', '与上月不符'),
  staleBy: fc.constantFrom(0, 0, 0, 1, -1),
  repeats: fc.boolean(),
});

/** The action a step amounts to, against the version it means to be based on. */
export function buildAction(step: Partial<Step> & { readonly kind: SubmissionActionKind }, id: string, version: number): SubmissionAction {
  const { kind, births = 10, reason = '与上月不符', staleBy = 0 } = step;
  const base = {
    id,
    at: `2021-07-${String((Number.parseInt(id, 10) % 28) + 1).padStart(2, '0')}T02:00:00Z`,
    by: 'u1',
    byName: '卓玛',
    baseVersion: version - staleBy,
  };
  switch (kind) {
    case 'save':
    case 'submit':
      return { ...base, kind, cells: { births } };
    case 'return':
      return { ...base, kind, reasons: { births: reason } };
    case 'reopen':
      return { ...base, kind, note: reason };
    case 'approve':
    case 'lock':
    case 'urge':
      return { ...base, kind };
  }
}
