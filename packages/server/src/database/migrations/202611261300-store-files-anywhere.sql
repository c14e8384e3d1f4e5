-- Where the bytes of a piece of evidence lie: beside the database, or in the S3-compatible storage of the configuration.
alter table work_evidence add column stored_in text not null default 'directory' check (stored_in in ('directory', 's3'));

-- Files on their way: written down before the first byte is stored, and gone in the transaction that makes a row for the file.
-- What is still here after a day belongs to nothing, and is swept. Only files this database began are ever swept.
create table pending_file (
  county_id int not null,
  place text not null check (place in ('directory', 's3')),
  key text not null,
  begun_at timestamptz not null,
  primary key (county_id, place, key)
);
create index pending_file_by_age on pending_file (county_id, begun_at);
alter table pending_file enable row level security;
create policy of_the_server on pending_file to taizhang_system using (true) with check (true);
grant select, insert, update, delete on pending_file to taizhang_system;
