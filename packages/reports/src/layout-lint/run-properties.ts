import { childOf, switchOf, valueOf, type XmlElement } from '../word-file/xml-element.ts';
import type { ThemeFonts } from './theme-fonts.ts';
import type { RunLook } from './word-layout.ts';

/** What one w:rPr says; undefined is left to what it is based on. */
export interface RunProperties {
  readonly font?: string | undefined;
  readonly latinFont?: string | undefined;
  readonly size?: number | undefined;
  readonly color?: string | undefined;
  readonly isHidden?: boolean | undefined;
}

/** Reads a w:rPr. */
export function runProperties(element: XmlElement | undefined, theme: ThemeFonts): RunProperties {
  if (element === undefined) return {};
  const fonts = childOf(element, 'w:rFonts')?.attributes ?? {};
  const size = Number(valueOf(element, 'w:sz'));
  return {
    font: themed(fonts['w:eastAsiaTheme'], theme) ?? fonts['w:eastAsia'],
    latinFont: themed(fonts['w:asciiTheme'], theme) ?? fonts['w:ascii'],
    size: size > 0 ? size : undefined,
    color: valueOf(element, 'w:color'),
    isHidden: switchOf(element, 'w:vanish'),
  };
}

/** Lays properties over one another, the last the strongest. */
export function mergeProperties<T extends object>(layers: readonly T[]): Partial<T> {
  const merged: Partial<T> = {};
  for (const layer of layers) Object.assign(merged, Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined)));
  return merged;
}

/** What is printed where nothing is said: 10 points, and whatever font the editor takes. */
export function runLook({ font, latinFont, size, color }: RunProperties): RunLook {
  return { font, latinFont, size: size ?? 20, color };
}

function themed(reference: string | undefined, theme: ThemeFonts): string | undefined {
  return reference === undefined ? undefined : theme(reference);
}
