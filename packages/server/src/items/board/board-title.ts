import type { Localized, OrgId } from '@taizhang/kernel';
import type { OrgDirectory } from '../../organisation/org-directory.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import type { ItemReader } from '../present-brief.ts';
import type { ListedProcedure } from './read-board.ts';

/** Whose lists they are: 青岚县卫生健康局问题整改. A section hands up in the name of its bureau. */
export function boardTitle({ actor, directory, today }: ItemReader, procedure: ListedProcedure): Localized {
  const { name } = presentOrg(directory, officeOf(directory, actor.orgCode, today));
  return { zh: `${name.zh}${procedure.name.zh}`, en: `${procedure.name.en}, ${name.en}` };
}

function officeOf(directory: OrgDirectory, code: OrgId, today: ItemReader['today']): OrgId {
  const parent = directory.tree.units.get(code)?.kind === 'section' ? directory.tree.at(today).parentOf(code) : undefined;
  return parent === undefined ? code : officeOf(directory, parent, today);
}
