import { listProcedures } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRouteWhen } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { annualWords } from './words.ts';

/** The way to the annual table of a procedure that has one. */
export function AnnualLink({ procedureId }: { readonly procedureId: string | undefined }): ReactElement | null {
  const t = useWords(annualWords);
  const { data } = useRouteWhen(procedureId !== undefined, listProcedures);
  const procedure = data?.procedures.find(({ id, hasAnnual }) => id === procedureId && hasAnnual);
  return procedure === undefined ? null : <ScreenLink to={`/items/annual/${procedure.id}`} className="btn sm">{t('link')}</ScreenLink>;
}
