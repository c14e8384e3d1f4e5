import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pictures } from './browser.ts';

/** A file the browser has saved. */
export interface SavedFile {
  readonly name: string;
  readonly path: string;
}

/** What the browser saves while that is done, kept beside the pictures. */
export async function savedFile(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const name = download.suggestedFilename();
  const path = join(pictures, name);
  mkdirSync(pictures, { recursive: true });
  await download.saveAs(path);
  return { name, path };
}
