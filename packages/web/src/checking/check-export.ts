import { saveFile } from '../api/download.ts';
import type { CheckedText } from './use-text-check.ts';

/** Saves a result as the JSON line of `taizhang check --json`, with the text its offsets count in. */
export function saveCheck({ name, check }: Pick<CheckedText, 'name' | 'check'>, fileName: string): void {
  saveFile(new Blob([checkJson({ name, check })], { type: 'application/json;charset=utf-8' }), `${fileName}.json`);
}

/** The result as one line of JSON. */
export function checkJson({ name, check: { text, figures, relations } }: Pick<CheckedText, 'name' | 'check'>): string {
  return `${JSON.stringify({ file: name, figures, relations, text })}\n`;
}
