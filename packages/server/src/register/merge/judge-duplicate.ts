import { fail } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { openResident } from '../change-records.ts';
import type { RegisterDeps } from '../register.ts';
import { openRegisterCounty } from '../register-county.ts';
import { findDuplicates } from './duplicate-evidence.ts';

/** What somebody who looked says of a pair. */
export interface JudgeDuplicate {
  readonly commandId: string;
  readonly firstId: number;
  readonly secondId: number;
  /** `open` takes an earlier "different" back: the pair is proposed again. */
  readonly verdict: 'different' | 'open';
  readonly reason: string;
}

/**
 * Says that two residents who look like one person are two, or takes that back. Nothing of the residents changes.
 * @throws DomainError `not_found` when either lies outside the jurisdiction, `conflict` when the pair is not proposed, or not judged
 */
export async function judgeDuplicate(deps: RegisterDeps, actor: Actor, { commandId, verdict, reason, ...pair }: JudgeDuplicate): Promise<{ readonly verdict: 'different' | 'open' }> {
  const [first, second] = [Math.min(pair.firstId, pair.secondId), Math.max(pair.firstId, pair.secondId)];
  const action = verdict === 'different' ? 'resident.judge_different' : 'resident.judge_open';
  return executeCommand(deps, actor, { commandId, action, subject: { kind: 'resident', id: String(first) } }, async (tx, trail) => {
    const county = await openRegisterCounty(deps, tx, actor.countyId);
    // Locked in the order of ids, as a merge locks them: nobody merges what somebody else is judging.
    const one = await openResident(tx, county, first, undefined);
    const other = await openResident(tx, county, second, undefined);
    const [last] = await rowsOf<{ seq: number; verdict: string }>(tx, 'select seq, verdict from duplicate_judgement where county_id = $1 and first_id = $2 and second_id = $3 order by seq desc limit 1', [actor.countyId, first, second]);
    if (verdict === 'different') {
      const [finding] = await findDuplicates(tx, { countyId: actor.countyId, orgIds: [one.row.org_id, other.row.org_id], among: [first, second], limit: 1 });
      if (finding === undefined) fail('conflict', { zh: '这两位居民不在疑似重复之列，可能已有人处理。', en: 'These two are not proposed as duplicates; somebody may have settled them already.' });
    } else if (last?.verdict !== 'different') fail('conflict', { zh: '这两位居民没有被判定为不同的人。', en: 'These two were not judged different.' });
    trail.add({ other: second, reason });
    await rowsOf(tx, 'insert into duplicate_judgement (county_id, first_id, second_id, seq, verdict, reason, judged_at, judged_by) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      actor.countyId, first, second, (last?.seq ?? 0) + 1, verdict, reason, deps.clock.now(), actor.displayName,
    ]);
    return { verdict };
  });
}
