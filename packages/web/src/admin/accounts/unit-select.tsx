import { getOrganisation } from '@taizhang/contract';
import { useMemo, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText } from '../../i18n/locale.ts';
import { unitTree, type UnitTree } from '../organisation/unit-tree.ts';

export interface UnitSelectProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (unitId: string) => void;
}

/** One unit of the organisation as it is today, indented as the tree. */
export function UnitSelect({ id, value, onChange }: UnitSelectProps): ReactElement {
  const text = useText();
  const organisation = useRoute(getOrganisation, { query: {} });
  const lines = useMemo(() => linesOf(unitTree(organisation.data?.units ?? [])), [organisation.data]);
  return (
    <select id={id} className="in" value={value} onChange={(event) => onChange(event.target.value)}>
      {lines.map(({ unit, depth }) => <option key={unit.id} value={unit.id}>{`${'　'.repeat(depth)}${text(unit.name)}`}</option>)}
    </select>
  );
}

interface Line {
  readonly unit: UnitTree['roots'][number];
  readonly depth: number;
}

function linesOf(tree: UnitTree): readonly Line[] {
  const from = (units: UnitTree['roots'], depth: number): readonly Line[] => units.flatMap((unit) => [{ unit, depth }, ...from(tree.childrenOf(unit.id), depth + 1)]);
  return from(tree.roots, 0);
}
