import { getOutward, type OutwardView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { Pairs } from '../system/pairs.tsx';
import '../admin.css';
import './outward.css';
import { OutgoingTable } from './outgoing-table.tsx';
import { TestButton } from './test-button.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';
import { outwardWords } from './words.ts';

/** 对外通知: how notices leave the application, and what became of the latest. */
export function Screen(): ReactElement {
  const t = useWords(outwardWords);
  const outward = useRoute(getOutward);
  const { data } = outward;
  return (
    <div className="page">
      <PageHead title={t('title')} />
      <p className="s muted out-note">{t('inside')}</p>
      {outward.isError && <ErrorLine error={outward.error} onRetry={() => void outward.refetch()} />}
      {outward.isPending && <SkeletonRows rows={10} />}
      {data !== undefined && (
        <>
          <div className="adm-cols"><Mail mail={data.mail} publicUrl={data.publicUrl} /><Webhook webhook={data.webhook} /></div>
          <section className="out-latest">
            <SectionHead title={t('latest')} right={<span className="s muted">{t('counts', { waiting: data.waiting, dead: data.dead, n: data.rows.length })}</span>} />
            {data.rows.length === 0 ? <EmptyLine>{t('empty')}</EmptyLine> : <OutgoingTable rows={data.rows} />}
          </section>
        </>
      )}
    </div>
  );
}

function Mail({ mail, publicUrl }: Pick<OutwardView, 'mail' | 'publicUrl'>): ReactElement {
  const t = useWords(outwardWords);
  if (mail === null) return <Pairs title={t('mail')} pairs={[[t('server'), <StatusGlyph key="none" status="none">{t('noMail')}</StatusGlyph>], ['', <span key="how" className="muted">{t('howMail')}</span>]]} />;
  return (
    <Pairs title={t('mail')} right={<TestButton channel="mail" />} pairs={[
      [t('server'), `${mail.host}:${mail.port}`],
      [t('from'), mail.from],
      [t('encryption'), <StatusGlyph key="tls" status={mail.isEncrypted ? 'ok' : 'lag'}>{t(mail.isEncrypted ? 'encrypted' : 'plain')}</StatusGlyph>],
      [t('link'), publicUrl ?? t('noLink')],
    ]} />
  );
}

function Webhook({ webhook }: Pick<OutwardView, 'webhook'>): ReactElement {
  const t = useWords(outwardWords);
  const [isOpen, setIsOpen] = useState(false);
  const edit = <button type="button" className="lnk" onClick={() => setIsOpen(true)}>{t('edit')}</button>;
  return (
    <>
      {webhook === null ? <Pairs title={t('webhook')} right={edit} pairs={[[t('status'), <StatusGlyph key="none" status="none">{t('none')}</StatusGlyph>]]} /> : (
        <Pairs title={t('webhook')} right={<span className="out-test"><TestButton channel="webhook" />{edit}</span>} pairs={[
          [t('address'), webhook.url],
          [t('status'), <StatusGlyph key="status" status={webhook.isEnabled ? 'ok' : 'none'}>{t(webhook.isEnabled ? 'on' : 'off')}</StatusGlyph>],
          [t('secret'), t('secretKept')],
          [t('changedAt'), instantText(webhook.changedAt)],
        ]} />
      )}
      {isOpen && <WebhookDialog webhook={webhook} onClose={() => setIsOpen(false)} />}
    </>
  );
}
