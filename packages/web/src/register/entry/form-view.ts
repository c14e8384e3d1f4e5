import type { DueRow, listProgrammes, RouteResponse } from '@taizhang/contract';

export type ProgrammeView = RouteResponse<typeof listProgrammes>['programmes'][number];
export type KindView = ProgrammeView['kinds'][number];

/** A form together with the programme it belongs to. */
export interface FormView {
  readonly programme: ProgrammeView;
  readonly kind: KindView;
}

/** The form something due is recorded with: the programme's own, or another's that it waits for, as 高血压 waits for the yearly check of 健康档案. */
export function findForm(programmes: readonly ProgrammeView[], { programme: programmeId, kind: kindId }: Pick<DueRow, 'programme' | 'kind'>): FormView | undefined {
  const own = programmes.find(({ id }) => id === programmeId);
  const holder = own?.kinds.some(({ id }) => id === kindId) ? own : programmes.find(({ kinds }) => kinds.some(({ id }) => id === kindId));
  const kind = holder?.kinds.find(({ id }) => id === kindId);
  return holder === undefined || kind === undefined ? undefined : { programme: holder, kind };
}
