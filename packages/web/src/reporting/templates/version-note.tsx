import type { OwnTemplateView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { templateWords } from './words.ts';

/** The versions of a template, and why one may only be looked at. */
export function VersionNote({ template, version }: { readonly template: OwnTemplateView; readonly version: number }): ReactElement {
  const t = useWords(templateWords);
  return (
    <nav className="md-versions" aria-label={t('versions')}>
      {template.withdrawnAt !== null && <StatusGlyph status="none">{t('readOnlyWithdrawn')}</StatusGlyph>}
      {template.withdrawnAt === null && version !== template.version && <StatusGlyph status="lag">{t('readOnlyVersion', { n: version, newest: template.version })}</StatusGlyph>}
      {template.versions.map((one) => (
        <span key={one.version} className="s">
          {one.version === version ? <b aria-current="true">{t('versionLine', { n: one.version, bound: one.bound, masks: one.masks })}</b> : <ScreenLink to={`/reports/templates/${template.id}`} search={{ version: one.version === template.version ? undefined : String(one.version) }}>{t('versionLine', { n: one.version, bound: one.bound, masks: one.masks })}</ScreenLink>}
          {' '}<span className="muted">{instantText(one.createdAt)} {one.createdBy}</span>
        </span>
      ))}
    </nav>
  );
}
