import { getOrganisation, type OrgUnitView } from '@taizhang/contract';
import { useMemo, useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { useAbility, useSession } from '../../session/session-context.ts';
import '../admin.css';
import { DateField } from '../../kit/date-field.tsx';
import { ChangeDialog, type OpenedChange } from './change-dialog.tsx';
import { unitsHolding, unitTree, type UnitTree } from './unit-tree.ts';
import { UnitTable } from './unit-table.tsx';
import { organisationWords } from './words.ts';

/** 机构: the tree as it was on a day at the left, the units below the chosen one at the right. */
export function Screen(): ReactElement {
  const t = useWords(organisationWords);
  const { today } = useSession();
  const mayEdit = useAbility('organisation.edit');
  const [search, change] = useScreenSearch();
  const asOf = search['asOf'] ?? today;
  const hasClosed = search['closed'] === '1';
  const organisation = useRoute(getOrganisation, { query: { asOf, closed: hasClosed ? '1' : '0' } });
  const tree = useMemo(() => unitTree(organisation.data?.units ?? []), [organisation.data]);
  const chosen = tree.units.get(search['unit'] ?? '') ?? tree.roots[0];
  const [dialog, setDialog] = useState<OpenedChange | undefined>(undefined);
  return (
    <div className="page">
      <PageHead
        title={t('title')}
        actions={
          <>
            <span className="as-of s">{t('asOf')}<DateField isSmall label={t('asOf')} value={asOf} onChange={(day) => change({ asOf: day === today ? undefined : day })} /></span>
            {asOf !== today && <button type="button" className="btn sm" onClick={() => change({ asOf: undefined })}>{t('today')}</button>}
            <label className="check s"><input type="checkbox" checked={hasClosed} onChange={(event) => change({ closed: event.target.checked ? '1' : undefined })} />{t('withClosed')}</label>
            {mayEdit && chosen !== undefined && <button type="button" className="btn p sm" onClick={() => setDialog({ kind: 'open', unit: chosen })}>{t('open')}</button>}
          </>
        }
      />
      {organisation.isError && <ErrorLine error={organisation.error} onRetry={() => void organisation.refetch()} />}
      {organisation.isPending && <SkeletonRows rows={14} />}
      {asOf !== today && <p className="notice"><StatusGlyph status="lag">{t('notToday', { day: asOf })}</StatusGlyph></p>}
      {chosen !== undefined && (
        <div className={organisation.isPlaceholderData ? 'adm-two stale' : 'adm-two'}>
          <nav className="utree" aria-label={t('tree')}><ul>{tree.roots.map((root) => <Branch key={root.id} unit={root} depth={0} tree={tree} chosenId={chosen.id} onChoose={(unit) => change({ unit })} />)}</ul></nav>
          <Below tree={tree} asOf={asOf} unit={chosen} mayEdit={mayEdit} onAct={setDialog} onChoose={(unit) => change({ unit })} />
        </div>
      )}
      {dialog !== undefined && <ChangeDialog opened={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  );
}

interface BranchProps {
  readonly unit: OrgUnitView;
  readonly depth: number;
  readonly tree: UnitTree;
  readonly chosenId: string;
  readonly onChoose: (unitId: string) => void;
}

/** A unit and, below it, those that have units below themselves; leaves stand in the table. */
function Branch({ unit, depth, tree, chosenId, onChoose }: BranchProps): ReactElement {
  const text = useText();
  const inner = tree.childrenOf(unit.id).filter((child) => tree.childrenOf(child.id).length > 0);
  return (
    <li>
      <button type="button" style={{ paddingLeft: 12 + depth * 16 }} aria-current={unit.id === chosenId ? 'true' : undefined} onClick={() => onChoose(unit.id)}>
        <span>{text(unit.name)}</span><i>{tree.childrenOf(unit.id).length}</i>
      </button>
      {inner.length > 0 && <ul>{inner.map((child) => <Branch key={child.id} unit={child} depth={depth + 1} tree={tree} chosenId={chosenId} onChoose={onChoose} />)}</ul>}
    </li>
  );
}

interface BelowProps {
  readonly tree: UnitTree;
  readonly asOf: string;
  readonly unit: OrgUnitView;
  readonly mayEdit: boolean;
  readonly onAct: (change: OpenedChange) => void;
  readonly onChoose: (unitId: string) => void;
}

function Below({ tree, asOf, unit, mayEdit, onAct, onChoose }: BelowProps): ReactElement {
  const t = useWords(organisationWords);
  const text = useText();
  const [isDeep, setIsDeep] = useState(false);
  const [wanted, setWanted] = useState('');
  // A search looks everywhere below: somebody who types a name does not know where the unit stands.
  const all = isDeep || wanted.trim() !== '' ? tree.below(unit.id) : tree.childrenOf(unit.id);
  const rows = unitsHolding(all, wanted);
  return (
    <section>
      <div className="switch">
        <b className="strong adm-unit">{text(unit.name)}<span className="muted xs">{`${t(`kind_${unit.kind}`)} · ${unit.id}`}</span></b>
        <button type="button" aria-pressed={!isDeep} onClick={() => setIsDeep(false)}>{t('direct')}<b>{tree.childrenOf(unit.id).length}</b></button>
        <button type="button" aria-pressed={isDeep} onClick={() => setIsDeep(true)}>{t('everything')}<b>{tree.below(unit.id).length}</b></button>
        <span className="r"><input className="in sm" type="search" value={wanted} placeholder={t('find')} aria-label={t('find')} onChange={(event) => setWanted(event.target.value)} /></span>
      </div>
      {rows.length === 0 ? <EmptyLine>{wanted.trim() === '' ? t('none') : t('noneFound', { text: wanted })}</EmptyLine> : <UnitTable tree={tree} under={unit} rows={rows} asOf={asOf} mayEdit={mayEdit} onAct={onAct} onChoose={onChoose} />}
      <p className="foot-note">{t('count', { n: rows.length })}</p>
    </section>
  );
}
