/** How messages leave this server, as the configuration says. */
export interface OutwardSettings {
  readonly mail?: MailSettings;
  /** Address people open the application at; messages link to it. */
  readonly publicUrl?: string;
}

/** The mail server and the sender. */
export interface MailSettings {
  /** smtp://user:password@host:587 or smtps://…; never shown. */
  readonly url: string;
  readonly from: string;
  /** `required`: nothing is said to a server that cannot encrypt (STARTTLS); `off`: nothing is encrypted. smtps:// is encrypted from the start. */
  readonly startTls: 'required' | 'off';
}
