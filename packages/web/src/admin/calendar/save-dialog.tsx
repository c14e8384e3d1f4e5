import { getHolidayYear, getSystem, listDueChanges, listHolidayYears, previewHolidayYear, setHolidayYear } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { DuePreviewPart } from '../../items/due/due-preview.tsx';
import { dueWords } from '../../items/due/words.ts';
import { CommandDialog } from '../../kit/command-dialog.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import type { HolidayTable } from './holiday-draft.ts';
import { calendarWords } from './words.ts';

export interface SaveDialogProps {
  readonly table: HolidayTable;
  readonly onSaved: (moves: number, changeId: string) => void;
  readonly onClose: () => void;
}

/** Before the holidays are saved: every open item whose due day they move. */
export function SaveDialog({ table, onSaved, onClose }: SaveDialogProps): ReactElement {
  const t = useWords(calendarWords);
  const d = useWords(dueWords);
  const [accepts, setAccepts] = useState(false);
  const [commandId] = useState(newCommandId);
  const { year, ...body } = table;
  const preview = useRoute(previewHolidayYear, { params: { year }, body });
  const save = useCommand(setHolidayYear, [getHolidayYear, getSystem, listHolidayYears, listDueChanges]);
  const lacking = preview.data === undefined ? d('reckoning') : preview.data.againstCitizens > 0 && !accepts ? d('acceptFirst') : undefined;
  return (
    <CommandDialog
      title={t('saveTitle', { year })} verb={t('save')} lacking={lacking} error={save.error} isPending={save.isPending} width={980} onClose={onClose}
      onSubmit={() => save.mutate([{ params: { year }, body: { commandId, ...body, acceptsEarlier: accepts } }], { onSuccess: ({ moves, changeId }) => onSaved(moves, changeId) })}
    >
      <p className="s muted">{`${t('source')}：${table.source}`}</p>
      {preview.isError && <ErrorLine error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.isPending && <SkeletonRows rows={4} />}
      {preview.data !== undefined && <DuePreviewPart preview={preview.data} accepts={accepts} onAccept={setAccepts} />}
    </CommandDialog>
  );
}
