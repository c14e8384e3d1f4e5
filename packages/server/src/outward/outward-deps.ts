import type { RegisterDeps } from '../register/register.ts';
import type { MailSender } from './mail-sender.ts';

/** What sending notices needs of the server. */
export interface OutwardDeps extends RegisterDeps {
  /** undefined: no mail server is configured. */
  readonly mail: MailSender | undefined;
}
