import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IdentityKeys } from '../identity-keys.ts';
import { importPlace, sealedFileName } from '../import/resident-import-record.ts';
import { sealAgain } from './move-residents.ts';

/** Seals uploaded lists that are kept anew under the newest key; each is replaced in one step. */
export function moveFiles(keys: IdentityKeys, dataDirectory: string): number {
  const former = formerFiles(keys, dataDirectory);
  for (const { file, name } of former) {
    const sealed = sealAgain(keys, readFileSync(file), importPlace(name));
    if (sealed === null) continue;
    writeFileSync(`${file}.new`, sealed, { flush: true });
    renameSync(`${file}.new`, file);
  }
  return former.length;
}

/** Kept lists that are not under the newest key. */
export function formerFiles(keys: IdentityKeys, dataDirectory: string): readonly { readonly file: string; readonly name: string }[] {
  const directory = path.join(dataDirectory, 'imports');
  if (!existsSync(directory)) return [];
  return readdirSync(directory).flatMap((entry) => {
    const name = NAME.exec(entry)?.[1];
    const file = path.join(directory, entry);
    return name === undefined || readFileSync(file)[0] === keys.newest ? [] : [{ file, name }];
  });
}

const NAME = new RegExp(`^${sealedFileName('(.+)').replace('.sealed', String.raw`\.sealed`)}$`, 'u');
