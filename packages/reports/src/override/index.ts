export type { FigureOverride } from './figure-override.ts';
export { overridesOf, overridingReader, type AddressedOverride } from './overriding-reader.ts';
export { signFigure } from './sign-figure.ts';
