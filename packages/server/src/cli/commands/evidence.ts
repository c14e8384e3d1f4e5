import { moveEvidence, verifyEvidence, type UpkeepOutcome } from '../../items/evidence-upkeep.ts';
import { StorageFault } from '../../storage/storage-fault.ts';
import { CannotGoOn, type CliCall, type CliCommand, type ExitStatus } from '../command.ts';
import { commandActor, withOpenServer } from '../open-for-command.ts';

/** `taizhang evidence`: whether uploaded files are where the ledger says, and moving them to another storage. */
export const command: CliCommand = {
  summary: 'check the storage of uploaded files, verify every file, or move them to another storage',
  help: `
Usage: taizhang evidence --data DIR (--check | --verify | --move)

  --check   write, read and remove a file in the storage of the configuration
  --verify  read every uploaded file and compare it with the digest taken when it was handed in
  --move    move every file that lies elsewhere into the storage of the configuration (TAIZHANG_S3_…, or back into the data
            directory when those are not set but S3 still is reachable); may be broken off and repeated while the server runs.
            What is left in the old place is removed by the server a day later

Exit status 1: files are missing, altered or could not be moved; each is listed. 2: the storage cannot be used.`,
  options: { check: { type: 'boolean' }, verify: { type: 'boolean' }, move: { type: 'boolean' }, county: { type: 'string' } },
  async run(call) {
    const wanted = ['check', 'verify', 'move'].filter((name) => call.values[name] === true);
    if (wanted.length !== 1) throw new CannotGoOn('Say one of --check, --verify, --move. See: taizhang evidence --help');
    return withOpenServer(call, 'evidence', async ({ deps }): Promise<ExitStatus> => {
      const { current } = deps.files;
      await deps.files.check().catch((error: unknown) => {
        throw error instanceof StorageFault ? new CannotGoOn(`The storage cannot be used. ${error.message}`) : error;
      });
      call.say(`${current.description}: can be written and read`);
      if (wanted[0] === 'check') {
        call.print({ storage: current.description, usable: true });
        return 0;
      }
      const actor = await commandActor(call, deps, '命令行');
      return report(call, wanted[0] === 'move' ? 'moved' : 'intact', wanted[0] === 'move' ? moveEvidence(deps, actor) : verifyEvidence(deps, actor.countyId));
    });
  },
};

async function report(call: CliCall, word: string, outcomes: AsyncIterable<UpkeepOutcome>): Promise<ExitStatus> {
  let good = 0;
  const faults: UpkeepOutcome[] = [];
  for await (const outcome of outcomes) {
    if (outcome.fault === undefined) good += 1;
    else {
      faults.push(outcome);
      call.say(`  ${outcome.id}: ${outcome.fault}`);
    }
  }
  call.print({ [word]: good, faults });
  call.say(`${good} files ${word}, ${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}
