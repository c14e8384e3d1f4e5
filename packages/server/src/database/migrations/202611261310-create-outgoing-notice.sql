-- Notices on their way out of the application, by mail or to the county's webhook.
-- What was told before this existed is not told again.
alter table work_notice add column is_taken_up boolean not null default true;
alter table work_notice alter column is_taken_up set default false;
create index work_notice_to_take_up on work_notice (county_id, id) where not is_taken_up;
grant update on work_notice to taizhang_system;

-- One row for each notice, channel and person; the id is Message-ID and webhook-id, so that a receiver knows a repetition.
-- notice_id null: a test message. account_id: whom a mail goes to; the address is looked up when it is sent. claim: the server that is sending it, until claimed_until.
create table outgoing_notice (
  county_id int not null,
  id uuid not null,
  notice_id bigint,
  channel text not null check (channel in ('mail', 'webhook')),
  account_id uuid,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'dropped')),
  attempts int not null default 0,
  next_at timestamptz not null,
  claim uuid,
  claimed_until timestamptz,
  last_error text,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (county_id, id)
);
create unique index outgoing_notice_once on outgoing_notice (county_id, notice_id, channel, account_id) nulls not distinct where notice_id is not null;
create index outgoing_notice_due on outgoing_notice (county_id, next_at) where state = 'waiting';
create index outgoing_notice_newest on outgoing_notice (county_id, created_at);

-- Where a person wants notices by mail, sealed like the names of the register, and of which tones.
create table account_mail (
  county_id int not null,
  account_id uuid not null,
  address bytea not null,
  tones text[] not null,
  primary key (county_id, account_id),
  foreign key (county_id, account_id) references account (county_id, id)
);

-- The office's messenger: where notices are posted, and the sealed secret they are signed with.
create table outgoing_webhook (
  county_id int primary key,
  url text not null,
  secret bytea not null,
  is_enabled boolean not null,
  changed_at timestamptz not null
);

do $$
declare
  name text;
begin
  foreach name in array array['outgoing_notice', 'account_mail', 'outgoing_webhook'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy of_the_server on %I to taizhang_system using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on %I to taizhang_system', name);
  end loop;
end $$;
