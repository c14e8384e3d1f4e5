-- A chain of digests per county: each entry's digest covers the one before, so removing or changing an entry shows.
-- Nobody may update or delete: neither role of the server has the right.
create table audit_entry (
  county_id int not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  -- json, not jsonb: the digest covers the text as it was written.
  detail json not null,
  command_id uuid,
  request_id text,
  from_address text,
  previous_digest text not null,
  digest text not null,
  primary key (county_id, seq)
);
select secure_table('audit_entry', null, 'select, insert');
create index audit_entry_by_subject on audit_entry (county_id, subject_kind, subject_id, seq);
create index audit_entry_by_actor on audit_entry (county_id, actor_id, seq);

-- The end of the chain. Locked for the last moments of a command, which puts the commands of a county in one order.
create table audit_head (
  county_id int primary key,
  seq bigint not null,
  digest text not null
);
select secure_table('audit_head', null, 'select, insert, update');

-- What a command answered, so that the same command sent again answers the same and does nothing.
create table command_receipt (
  county_id int not null,
  command_id uuid not null,
  action text not null,
  -- null: the server itself, e.g. an import from the command line.
  account_id uuid,
  result json,
  received_at timestamptz not null,
  primary key (county_id, command_id)
);
select secure_table('command_receipt', null, 'select, insert, update');
