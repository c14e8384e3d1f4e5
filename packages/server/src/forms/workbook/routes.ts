import {
  commitWorkbook as commitRoute, downloadAnnotated as annotatedRoute, downloadTemplate as templateRoute, getWorkbook as workbookRoute, listWorkbooks as listRoute, uploadWorkbook as uploadRoute,
} from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import { withScope } from '../../database/scope.ts';
import { FileReply } from '../../http/file-reply.ts';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import { LARGEST_UPLOAD } from '../../http/upload.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { commitWorkbook } from './commit-workbook.ts';
import { readKeptFile, requireImport } from './import-record.ts';
import { getWorkbook, listWorkbooks } from './workbook-history.ts';
import { previewWorkbook } from './preview-workbook.ts';
import { downloadTemplate, XLSX } from './template-workbook.ts';

/** Excel in and out over HTTP. */
export function workbookRoutes(deps: LedgerDeps): readonly RouteBinding[] {
  return [
    route(templateRoute, 'forms.read', async ({ actor, params, query }) => downloadTemplate(deps, actor, { ...params, org: query.org })),
    // Room for the frame of the multipart request around the largest file.
    route(uploadRoute, 'forms.fill', async ({ actor, upload }) => previewWorkbook(deps, actor, await upload()), { bodyLimit: LARGEST_UPLOAD + 100_000 }),
    route(listRoute, 'forms.fill', async ({ actor }) => ({ rows: await listWorkbooks(deps, actor) })),
    route(workbookRoute, 'forms.fill', async ({ actor, params }) => getWorkbook(deps, actor, params.importId)),
    route(annotatedRoute, 'forms.fill', async ({ actor, params }) => {
      const record = await withScope(deps.database, actor, (tx) => requireImport(tx, actor, params.importId), { readOnly: true });
      if (!record.has_annotated) fail('not_found', { zh: '该文件没有错误，没有校验结果可下载。', en: 'Nothing was wrong with this file, so there is no marked workbook.' });
      return new FileReply({ fileName: `${record.file_name.replace(/\.xlsx$/iu, '')}_校验结果.xlsx`, mediaType: XLSX, bytes: await readKeptFile(deps, record.id) });
    }),
    route(commitRoute, 'forms.fill', async ({ actor, params, body }) => commitWorkbook(deps, actor, params.importId, body.commandId)),
  ];
}
