/** Tables of accounts, sessions and failed sign-ins. */
export interface AccountTables {
  account: {
    county_id: number;
    id: string;
    login_name: string;
    display_name: string;
    org_id: number;
    jurisdiction_id: number;
    password_hash: string;
    password_changed_at: string;
    must_change_password: boolean;
    disabled_at: string | null;
    created_at: string;
    last_sign_in_at: string | null;
    last_sign_in_from: string | null;
  };
  account_role: { county_id: number; account_id: string; role: string };
  session: {
    county_id: number;
    token_digest: Buffer;
    account_id: string;
    started_at: string;
    last_seen_at: string;
    expires_at: string;
    from_address: string;
    user_agent: string;
    ended_at: string | null;
    end_reason: string | null;
  };
  sign_in_failure: { subject: string; failures: number; first_failed_at: string; locked_until: string | null };
}
