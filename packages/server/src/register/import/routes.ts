import {
  commitVisits as commitVisitsRoute, downloadAnnotatedVisits as annotatedVisitsRoute, downloadVisitTemplate as visitTemplateRoute, uploadVisits as uploadVisitsRoute,
  commitResidents as commitRoute, downloadAnnotatedResidents as annotatedRoute, downloadResidentTemplate as templateRoute, getResidentImport as importRoute, uploadResidents as uploadRoute,
} from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { withScope } from '../../database/scope.ts';
import { XLSX } from '../../forms/workbook/template-workbook.ts';
import { FileReply } from '../../http/file-reply.ts';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import { LARGEST_UPLOAD } from '../../http/upload.ts';
import type { RegisterDeps } from '../register.ts';
import { commitResidents, previewResidents, visibleClinics } from './import-residents.ts';
import { presentResidentImport, readSealedFile, requireResidentImport } from './resident-import-record.ts';
import { writeResidentTemplate } from './resident-workbook.ts';
import { commitVisits, previewVisits } from './visits/import-visits.ts';
import { writeVisitTemplate } from './visits/visit-workbook.ts';

/** Lists of residents and of visits in Excel over HTTP. */
export function residentImportRoutes(deps: RegisterDeps): readonly RouteBinding[] {
  return [
    ...visitRoutes(deps),
    route(templateRoute, 'residents.record', async ({ actor }) => {
      const clinics = await withScope(deps.database, actor, async (tx) => visibleClinics(actor, await deps.directories.of(tx, actor.countyId), deps), { readOnly: true });
      return new FileReply({ fileName: '居民批量导入模板.xlsx', mediaType: XLSX, bytes: await writeResidentTemplate(clinics) });
    }),
    route(uploadRoute, 'residents.record', async ({ actor, upload }) => previewResidents(deps, actor, await upload()), { bodyLimit: LARGEST_UPLOAD + 100_000 }),
    route(importRoute, 'residents.record', async ({ actor, params }) => withScope(deps.database, actor, async (tx) => presentResidentImport(await requireResidentImport(tx, actor, params.importId)), { readOnly: true })),
    route(annotatedRoute, 'residents.record', async ({ actor, params }) => markedFile(deps, actor, params.importId)),
    route(commitRoute, 'residents.record', async ({ actor, params, body }) => commitResidents(deps, actor, params.importId, body.commandId)),
  ];
}

function visitRoutes(deps: RegisterDeps): readonly RouteBinding[] {
  return [
    route(visitTemplateRoute, 'residents.record', async ({ query }) => {
      const form = deps.register.requireKind(query.programme, query.kind);
      return new FileReply({ fileName: `${form.programme.name.zh}_${form.kind.name.zh}_导入模板.xlsx`, mediaType: XLSX, bytes: await writeVisitTemplate(form) });
    }),
    route(uploadVisitsRoute, 'residents.record', async ({ actor, upload }) => previewVisits(deps, actor, await upload()), { bodyLimit: LARGEST_UPLOAD + 100_000 }),
    route(annotatedVisitsRoute, 'residents.record', async ({ actor, params }) => markedFile(deps, actor, params.importId)),
    route(commitVisitsRoute, 'residents.record', async ({ actor, params, body }) => commitVisits(deps, actor, params.importId, body.commandId)),
  ];
}

/** @throws DomainError `not_found` when there is nothing to mend */
async function markedFile(deps: RegisterDeps, actor: Actor, importId: string): Promise<FileReply> {
  const record = await withScope(deps.database, actor, (tx) => requireResidentImport(tx, actor, importId), { readOnly: true });
  if (!record.has_annotated) fail('not_found', { zh: '该文件没有错误，没有校验结果可下载。', en: 'Nothing was wrong with this file, so there is no marked workbook.' });
  return new FileReply({ fileName: `${record.file_name.replace(/\.xlsx$/iu, '')}_校验结果.xlsx`, mediaType: XLSX, bytes: await readSealedFile(deps, `${record.id}-marked`) });
}
