import path from 'node:path';
import { yearOf } from '@taizhang/kernel';
import { openLedger } from './ledger/ledger.ts';
import { rebuildLedger } from './ledger/rebuild-ledger.ts';
import { mailSender } from './outward/mail-sender.ts';
import type { OutwardDeps } from './outward/outward-deps.ts';
import type { Pack } from './pack.ts';
import { IDENTITY_KEY_FILE } from './register/identity-key-file.ts';
import { openIdentityKeys } from './register/identity-keys.ts';
import { openRegister } from './register/register.ts';
import { Examinations } from './register/truth/examinations.ts';
import type { ReportingDeps } from './reporting/reporting-deps.ts';
import { openTemplates } from './reporting/template-library.ts';
import type { ServerDeps } from './server-deps.ts';
import { openFileStores, type StorageDeps } from './storage/file-stores.ts';

/** What the modules of the server are given, taken together. */
export interface OpenModules extends ReportingDeps, OutwardDeps, StorageDeps {
  readonly examinations: Examinations;
}

/**
 * Adds to the base of the server what the packs bring: checked metrics with their keys, service programmes, and parsed templates.
 * @throws DomainError `formula_error`, `template_error` listing every mistake of the packs
 */
export async function openModules(base: ServerDeps, packs: readonly Pack[]): Promise<OpenModules> {
  const ledger = await openLedger(base.database, base.directories, packs);
  const register = await openRegister(base.database, packs, ledger.keys, openIdentityKeys(path.join(base.dataDirectory, IDENTITY_KEY_FILE)));
  return {
    ...base,
    ledger,
    templates: openTemplates(ledger),
    register,
    mail: base.outward?.mail && mailSender(base.outward.mail),
    files: openFileStores(base.dataDirectory, base.storage),
    examinations: new Examinations({ ...base, ledger, register }),
    // Figures of a period count by the tree of its last day, so a change dated back moves sums of its year.
    afterOrganisationChange: async (tx, countyId, on) => void (await rebuildLedger(tx, await ledger.county(tx, countyId), yearOf(on))),
  };
}
