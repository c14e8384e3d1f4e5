import { withLocalLimits, type LocalLimit } from '@taizhang/workflow';
import { describe, expect, test } from 'vitest';
import { pack } from '../pack.ts';

const own = (procedureId: string, clockId: string, count: number): LocalLimit => ({ procedureId, clockId, length: { count, unit: 'workdays' }, basis: { kind: 'local', document: '本市规定', clause: '第9条', checked: 'text' } });
const lengthOf = (limits: readonly LocalLimit[], id: string) => withLocalLimits(pack.procedures, limits).find((procedure) => procedure.id === 'hotline')?.clocks.find((clock) => clock.id === id);

describe('withLocalLimits', () => {
  test('puts the own limit and its rule in place of the example, and leaves the others', () => {
    const limits = [own('hotline', 'request', 7)];
    expect(lengthOf(limits, 'request')).toMatchObject({ length: { count: 7 }, basis: { document: '本市规定' }, pauses: [{ id: 'suspended' }] });
    expect(lengthOf(limits, 'inquiry')?.length.count).toBe(2);
  });

  test('does not touch what a statute sets, nor what is not there', () => {
    expect(() => withLocalLimits(pack.procedures, [own('licence', 'decision', 30)])).toThrow(/statute/u);
    expect(() => withLocalLimits(pack.procedures, [own('licence', 'none', 30)])).toThrow(/no clock/u);
  });

  test('every limit that is no statute is open to be set, and no statute is', () => {
    const clocks = pack.procedures.flatMap((procedure) => procedure.clocks);
    expect(clocks.filter(({ basis, isLocal }) => (basis.kind === 'statute') === (isLocal === true)).map(({ id }) => id)).toEqual([]);
  });
});
