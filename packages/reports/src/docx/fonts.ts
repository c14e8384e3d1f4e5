import type { IRunOptions } from 'docx';

type Font = NonNullable<IRunOptions['font']>;

/** 仿宋: body, third and fourth level. */
export const FANG_SONG = font('仿宋_GB2312');
/** 黑体: first level, table heads. */
export const HEI = font('黑体');
/** 楷体: second level. */
export const KAI = font('楷体_GB2312');
/** 小标宋: title. */
export const XIAO_BIAO_SONG = font('方正小标宋简体');
/** 宋体, also for digits: page numbers. */
export const SONG = font('宋体', '宋体');

// Without the hint Word sets “ ” — … in the Latin font, half a character wide.
function font(eastAsia: string, latin = 'Times New Roman'): Font {
  return { eastAsia, ascii: latin, hAnsi: latin, cs: latin, hint: 'eastAsia' };
}
