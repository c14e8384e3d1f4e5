import type { OrgUnitView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { CloseUnitDialog } from './close-unit-dialog.tsx';
import { MergeUnitsDialog } from './merge-units-dialog.tsx';
import { MoveUnitDialog } from './move-unit-dialog.tsx';
import { OpenUnitDialog } from './open-unit-dialog.tsx';

/** Which change is being made, and on which unit (for `open`: under which). */
export interface OpenedChange {
  readonly kind: 'open' | 'move' | 'merge' | 'close';
  readonly unit: OrgUnitView;
}

/** The dialog of a change. */
export function ChangeDialog({ opened: { kind, unit }, onClose }: { readonly opened: OpenedChange; readonly onClose: () => void }): ReactElement {
  switch (kind) {
    case 'open':
      return <OpenUnitDialog under={unit} onClose={onClose} />;
    case 'move':
      return <MoveUnitDialog unit={unit} onClose={onClose} />;
    case 'merge':
      return <MergeUnitsDialog into={unit} onClose={onClose} />;
    case 'close':
      return <CloseUnitDialog unit={unit} onClose={onClose} />;
  }
}
