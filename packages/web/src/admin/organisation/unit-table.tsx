import type { OrgUnitView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { adminWords } from '../words.ts';
import type { OpenedChange } from './change-dialog.tsx';
import type { UnitTree } from './unit-tree.ts';
import { organisationWords } from './words.ts';

export interface UnitTableProps {
  readonly tree: UnitTree;
  readonly under: OrgUnitView;
  readonly rows: readonly OrgUnitView[];
  readonly asOf: string;
  readonly mayEdit: boolean;
  readonly onAct: (change: OpenedChange) => void;
  readonly onChoose: (unitId: string) => void;
}

/** Units as rows: what they are, since when, and what may be done with them. */
export function UnitTable({ tree, under, rows, asOf, mayEdit, onAct, onChoose }: UnitTableProps): ReactElement {
  const t = useWords(organisationWords);
  const a = useWords(adminWords);
  const text = useText();
  const nameOf = (id: string | null): string => (id === null ? '—' : text(tree.units.get(id)?.name ?? { zh: id, en: id }));
  const isMixed = rows.some((unit) => unit.parentId !== under.id);
  const columns: readonly LedgerColumn<OrgUnitView>[] = [
    { key: 'place', head: a('number'), align: 'num', width: 48, render: (_, place) => place + 1 },
    { key: 'name', head: t('name'), render: (unit) => <Name unit={unit} below={tree.childrenOf(unit.id).length} onChoose={onChoose} /> },
    { key: 'kind', head: t('kind'), render: (unit) => t(`kind_${unit.kind}`) },
    { key: 'code', head: t('code'), render: (unit) => <span className="s">{unit.id}</span> },
    ...(isMixed ? [{ key: 'parent', head: t('parent'), render: (unit: OrgUnitView) => <span className="s">{nameOf(unit.parentId)}</span> }] : []),
    { key: 'opened', head: t('openedOn'), render: (unit) => <span className="s">{unit.openedOn}</span> },
    { key: 'status', head: t('status'), render: (unit) => <UnitStatus unit={unit} asOf={asOf} into={nameOf(unit.mergedInto)} /> },
    ...(mayEdit ? [{ key: 'act', head: a('action'), align: 'act' as const, render: (unit: OrgUnitView) => unit.closedOn === null && <Actions unit={unit} onAct={onAct} /> }] : []),
  ];
  return <ScrollAcross label={t('caption', { name: text(under.name) })}><LedgerTable caption={t('caption', { name: text(under.name) })} className="adm-list" columns={columns} rows={rows} rowKey={(unit) => unit.id} /></ScrollAcross>;
}

function Name({ unit, below, onChoose }: { readonly unit: OrgUnitView; readonly below: number; readonly onChoose: (unitId: string) => void }): ReactElement {
  const t = useWords(organisationWords);
  const text = useText();
  return (
    <>
      {below > 0 ? <button type="button" className="lnk" onClick={() => onChoose(unit.id)}>{text(unit.name)}</button> : text(unit.name)}
      {below > 0 && <span className="muted xs">{` ${t('below', { n: below })}`}</span>}
      {!unit.inJurisdiction && <span className="muted xs">{` ${t('outside')}`}</span>}
    </>
  );
}

function UnitStatus({ unit, asOf, into }: { readonly unit: OrgUnitView; readonly asOf: string; readonly into: string }): ReactElement {
  const t = useWords(organisationWords);
  if (unit.closedOn === null) return <StatusGlyph status="ok">{t('statusOpen')}</StatusGlyph>;
  return <>{unit.closedOn > asOf ? <StatusGlyph status="lag">{t('statusClosing', { day: unit.closedOn })}</StatusGlyph> : <StatusGlyph status="none">{`${t('statusClosed')} ${unit.closedOn}`}</StatusGlyph>}{unit.mergedInto !== null && <span className="muted xs">{` ${t('mergedInto', { name: into })}`}</span>}</>;
}

function Actions({ unit, onAct }: { readonly unit: OrgUnitView; readonly onAct: (change: OpenedChange) => void }): ReactElement {
  const t = useWords(organisationWords);
  const text = useText();
  const verbs = [['move', t('move')], ['merge', t('mergeShort')], ['close', t('close')]] as const;
  return <span className="acts">{verbs.map(([kind, verb]) => <button key={kind} type="button" className="lnk" aria-label={t('actOn', { verb, name: text(unit.name) })} onClick={() => onAct({ kind, unit })}>{verb}</button>)}</span>;
}
