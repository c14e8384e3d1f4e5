/** What a person's mail address is sealed to: it cannot be put in another person's place. */
export function mailPlace(accountId: string): string {
  return `account_mail ${accountId}`;
}

/** What a county's webhook secret is sealed to. */
export function secretPlace(countyId: number): string {
  return `outgoing_webhook ${countyId}`;
}
