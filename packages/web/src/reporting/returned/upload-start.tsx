import { getReportUpload, listReportUploads, uploadEditedReport, type ReportView } from '@taizhang/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { upload } from '../../api/call.ts';
import { routeKey } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { DocxDrop } from './docx-drop.tsx';
import { UploadHistory } from './upload-history.tsx';
import { returnedWords } from './words.ts';

/** Before a file: what happens to it, where it goes, and those that came before. */
export function UploadStart({ report }: { readonly report: ReportView }): ReactElement {
  const t = useWords(returnedWords);
  const client = useQueryClient();
  const [, change] = useScreenSearch();
  const params = { reportId: report.id };
  const compare = useMutation({
    mutationFn: async (file: File) => upload(uploadEditedReport, file, { params }),
    onSuccess: (view) => {
      client.setQueryData(routeKey(getReportUpload, { params: { reportId: report.id, uploadId: view.uploadId }, query: {} }), view);
      void client.invalidateQueries({ queryKey: routeKey(listReportUploads) });
      change({ upload: view.uploadId });
    },
  });
  return (
    <>
      <div className="up-start">
        <section><SectionHead title={t('steps')} /><ol className="up-steps"><li>{t('step1')}</li><li>{t('step2')}</li><li>{t('step3')}</li></ol></section>
        <section>
          <SectionHead title={t('uploadHead')} />
          {report.may.refresh ? <DocxDrop busyWith={compare.isPending ? compare.variables.name : undefined} onFile={(file) => compare.mutate(file)} /> : <EmptyLine>{t(report.status === 'published' ? 'publishedNote' : 'mayNot')}</EmptyLine>}
          {compare.isError && <ErrorLine error={compare.error} />}
        </section>
      </div>
      <UploadHistory reportId={report.id} onOpen={(uploadId) => change({ upload: uploadId })} />
    </>
  );
}
