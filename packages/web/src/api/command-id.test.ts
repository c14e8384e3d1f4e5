import { describe, expect, test } from 'vitest';
import { commandIdSchema } from '@taizhang/contract';
import { newCommandId } from './command-id.ts';

describe('newCommandId', () => {
  test('makes ids the contract accepts without crypto.randomUUID, which plain http does not have', () => {
    const ids = Array.from({ length: 200 }, newCommandId);
    expect(ids.every((id) => commandIdSchema.safeParse(id).success)).toBe(true);
    expect(new Set(ids).size).toBe(200);
  });
});
