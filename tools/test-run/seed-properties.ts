// Loaded before each test file of a seeded run (vitest.config.ts).
import fc from 'fast-check';

const seed = Number(process.env.TAIZHANG_PROPERTY_SEED);
if (Number.isInteger(seed)) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
