import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { renderDocx, type Block, type DocumentTree, type Inline } from '@taizhang/reports';

/** Writes a Word file of a template and its data; answers its size in bytes. */
export interface TemplateEngine {
  readonly name: string;
  write(): Promise<number> | number;
}

/** The engines offices script their reports with, each with the same text: figures are placeholders, charts the tables of their figures. */
export async function openTemplateEngines(tree: DocumentTree, directory: string): Promise<readonly TemplateEngine[]> {
  mkdirSync(directory, { recursive: true });
  const values = Object.fromEntries(tree.figures.map(({ key, text }) => [key, text]));
  return [await docxtemplater(tree, values), await carbone(tree, values, directory)];
}

async function docxtemplater(tree: DocumentTree, values: Readonly<Record<string, string>>): Promise<TemplateEngine> {
  const template = await renderDocx(withPlaceholders(tree, (key) => `{${key}}`));
  return {
    name: 'docxtemplater',
    write: () => {
      const document = new Docxtemplater(new PizZip(template));
      document.render(values);
      return document.toBuffer().byteLength;
    },
  };
}

async function carbone(tree: DocumentTree, values: Readonly<Record<string, string>>, directory: string): Promise<TemplateEngine> {
  const engine: unknown = createRequire(import.meta.url)('carbone');
  if (!isCarbone(engine)) throw new Error('carbone is not what it was');
  const template = join(directory, 'carbone.docx');
  writeFileSync(template, await renderDocx(withPlaceholders(tree, (key) => `{d.${key}}`)));
  engine.set({ tempPath: directory });
  return {
    name: 'carbone',
    write: () => new Promise((resolve, reject) => {
      engine.render(template, values, (problem, file) => (problem ? reject(problem instanceof Error ? problem : new Error(JSON.stringify(problem))) : resolve(file.byteLength)));
    }),
  };
}

interface Carbone {
  set(options: unknown): void;
  render(template: string, data: unknown, done: (problem: unknown, file: Uint8Array) => void): void;
}

function isCarbone(value: unknown): value is Carbone {
  return typeof value === 'object' && value !== null && 'set' in value && 'render' in value;
}

function withPlaceholders(tree: DocumentTree, placeholder: (key: string) => string): DocumentTree {
  const inline = (each: Inline): Inline => (each.kind === 'figure' ? { kind: 'text', text: placeholder(each.key) } : each);
  const block = (each: Block): Block => {
    if (each.kind === 'paragraph' || each.kind === 'heading') return { ...each, inlines: each.inlines.map(inline) };
    return each.kind === 'table' || each.kind === 'chart' ? { ...each, rows: each.rows.map((row) => row.map((cell) => cell.map(inline))) } : each;
  };
  return { ...tree, figures: [], blocks: tree.blocks.map(block) };
}
