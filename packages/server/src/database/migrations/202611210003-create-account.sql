create table account (
  county_id int not null,
  id uuid not null,
  -- Unique over all counties: who signs in has not said which county. Lower case.
  login_name text not null unique,
  display_name text not null,
  -- Where the person works, and the root of the subtree of which they see figures.
  org_id int not null,
  jurisdiction_id int not null,
  password_hash text not null,
  password_changed_at timestamptz not null,
  must_change_password boolean not null default true,
  disabled_at timestamptz,
  created_at timestamptz not null,
  last_sign_in_at timestamptz,
  last_sign_in_from text,
  primary key (county_id, id),
  foreign key (county_id, org_id) references org_unit (county_id, id),
  foreign key (county_id, jurisdiction_id) references org_unit (county_id, id),
  check (login_name = lower(login_name))
);
select secure_table('account', 'org_id', 'select, insert, update');

create table account_role (
  county_id int not null,
  account_id uuid not null,
  role text not null,
  primary key (county_id, account_id, role),
  foreign key (county_id, account_id) references account (county_id, id)
);
select secure_table('account_role');

-- Separation of the three administrators (GB/T 22239-2019, level 3): one account holds at most one of them.
create unique index one_administrator_role_per_account on account_role (county_id, account_id)
  where role in ('system_admin', 'security_admin', 'audit_admin');

-- Only the digest of the cookie is kept: who reads this table cannot sign in with it.
create table session (
  county_id int not null,
  token_digest bytea not null,
  account_id uuid not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  from_address text not null,
  user_agent text not null,
  ended_at timestamptz,
  end_reason text,
  primary key (county_id, token_digest),
  foreign key (county_id, account_id) references account (county_id, id)
);
create index session_by_account on session (county_id, account_id) where ended_at is null;
create unique index session_by_token on session (token_digest);

-- Failed sign-ins by login name or by address, also for names that do not exist: no county is known.
create table sign_in_failure (
  subject text primary key,
  failures int not null,
  first_failed_at timestamptz not null,
  locked_until timestamptz
);

-- No policy for users' transactions: only the server itself reads these two.
alter table session enable row level security;
create policy of_the_server on session to taizhang_system using (true) with check (true);
grant select, insert, update, delete on session to taizhang_system;
alter table sign_in_failure enable row level security;
create policy of_the_server on sign_in_failure to taizhang_system using (true) with check (true);
grant select, insert, update, delete on sign_in_failure to taizhang_system;
