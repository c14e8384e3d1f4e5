import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A piece of text on a rendered page, in points from its upper left corner. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly font: string;
  readonly size: number;
}

/** A rendered page with its text from top to bottom. */
export interface RenderedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

/** Opens Word files in LibreOffice, one run for all, and returns the pages of each. */
export function renderPages(folder: string, files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, readonly RenderedPage[]>> {
  mkdirSync(join(folder, 'cache'), { recursive: true });
  writeFileSync(join(folder, 'fonts.conf'), fontConfiguration(join(folder, 'cache')));
  const names = Object.keys(files);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.docx`), bytes);
  execFileSync('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', PDF, '--outdir', folder,
    ...names.map(name => join(folder, `${name}.docx`)),
  ], { env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') }, stdio: 'pipe' });
  return Object.fromEntries(names.map(name => [name, pagesOf(join(folder, `${name}.pdf`))]));
}

// With the pages left free before a section that begins on an even one.
const PDF = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}';

function pagesOf(pdf: string): readonly RenderedPage[] {
  const places = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
  const fonts = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', '1', '-fontfullname', pdf], { encoding: 'utf8' });
  const fontPages = fonts.split('<page ').slice(1).map(fontTable(fonts));
  return places.split('<page ').slice(1).map((page, index) => ({
    width: numberIn(page, 'width'),
    height: numberIn(page, 'height'),
    texts: [...page.matchAll(/<word (.*?)>(.*?)<\/word>/gu)].map(([, attributes = '', text = '']) => {
      const [left, right, top, bottom] = [numberIn(attributes, 'xMin'), numberIn(attributes, 'xMax'), numberIn(attributes, 'yMin'), numberIn(attributes, 'yMax')];
      return { text: unescaped(text), left, right, top, bottom, ...fontPages[index]?.(left, (top + bottom) / 2) ?? { font: '', size: 0 } };
    }),
  }));
}

interface FontStyle { readonly font: string; readonly size: number }

/** The font at a place of a page: that of the last piece of text that begins left of it on the same line. */
function fontTable(xml: string): (page: string) => (x: number, y: number) => FontStyle | undefined {
  const styles = new Map([...xml.matchAll(/<fontspec id="(\d+)" size="(-?\d+)" family="([^"]*)"/gu)]
    .map(([, id = '', size = '0', font = '']) => [id, { font, size: Number(size) }]));
  return page => {
    const pieces = [...page.matchAll(/<text (top="[^>]*?") font="(\d+)"/gu)]
      .map(([, box = '', id = '']) => ({ left: numberIn(box, 'left'), top: numberIn(box, 'top'), height: numberIn(box, 'height'), style: styles.get(id) }));
    return (x, y) => pieces.findLast(piece => piece.left <= x + 2 && piece.top <= y && y <= piece.top + piece.height)?.style;
  };
}

function numberIn(text: string, attribute: string): number {
  return Number(new RegExp(`\\b${attribute}="(-?[\\d.]+)"`, 'u').exec(text)?.[1]);
}

function unescaped(text: string): string {
  return text.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&quot;/gu, '"').replace(/&amp;/gu, '&');
}

// The official fonts are not free; each is replaced by one that can be told from the others in the PDF.
const SUBSTITUTES = { '仿宋_GB2312': 'Noto Serif CJK SC', '楷体_GB2312': 'Noto Sans CJK HK', 黑体: 'Noto Sans CJK SC', 宋体: 'Noto Serif CJK SC', 方正小标宋简体: 'Noto Serif CJK SC' };

function fontConfiguration(cache: string): string {
  const rules = Object.entries(SUBSTITUTES).map(([from, to]) =>
    `<match target="pattern"><test name="family"><string>${from}</string></test><edit name="family" mode="assign" binding="strong"><string>${to}</string></edit></match>`);
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>\n<include ignore_missing="yes">/etc/fonts/fonts.conf</include><cachedir>${cache}</cachedir>\n${rules.join('\n')}\n</fontconfig>\n`;
}
