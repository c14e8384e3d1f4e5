import { describe, expect, test } from 'vitest';
import { firstDifference } from './dependencies.mjs';

const zod = { 'node_modules/zod': { version: '4.6.7' } };

describe('firstDifference', () => {
  test('finds nothing when everything locked for this machine is installed', () => {
    const elsewhere = { 'node_modules/fsevents': { version: '2.3.3', optional: true, os: ['nowhere'] }, 'node_modules/wasm-helper': { version: '1.0.0', optional: true }, 'packages/kernel': { version: '0.1.0' } };
    expect(firstDifference({ packages: { '': {}, ...zod, ...elsewhere } }, { packages: zod })).toBeUndefined();
  });

  test('asks for an installation after one that was interrupted, which leaves no record', () => {
    expect(firstDifference({ packages: zod }, undefined)).toBe('node_modules is not there');
  });

  test('sees a version that changed in the lock file', () => {
    expect(firstDifference({ packages: zod }, { packages: { 'node_modules/zod': { version: '4.6.6' } } })).toMatch(/zod is another version/);
  });

  test('sees an optional native build of this very platform missing, whether npm wrote its platform as text or as a list', () => {
    const locked = { version: '1.0.0', optional: true, os: process.platform, cpu: [process.arch] };
    expect(firstDifference({ packages: { 'node_modules/native': locked } }, { packages: {} })).toMatch(/native is not installed/);
  });
});
