-- The ledger of figures. county_id (the root unit) is in every key: it is the distribution column on Citus.

-- Short keys for metric ids, so that a fact row stays small; filled from the loaded packs at start-up.
create table metric_key (
  key integer generated always as identity primary key,
  metric_id text not null unique
);

-- One act of recording: an approved submission, an import, a correction by hand, the demonstration generator.
create table fact_batch (
  county_id integer not null,
  id bigint generated always as identity,
  kind text not null check (kind in ('submission', 'import', 'manual', 'demo')),
  label text not null,
  link text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (county_id, id)
);

-- What was stated, once and for ever: a later batch supersedes an earlier one for the same key, nothing is updated.
-- slot: position in the year's series (see indicators/src/series.ts). value null: the figure was withdrawn.
create table fact (
  county_id integer not null,
  metric_key integer not null,
  org_id integer not null,
  year smallint not null,
  slot smallint not null,
  batch_id bigint not null,
  value numeric,
  definition_version smallint not null,
  flags text[],
  note text,
  primary key (county_id, metric_key, org_id, year, slot, batch_id)
);

-- Roll-ups, derived from `fact` alone and maintained in the transaction that records it. Arrays are indexed by slot,
-- NaN where nothing is stated, and cut after the last value; the child_ columns are null for a unit without units below.
-- demo_slots, doubt_slots: bit n is set when the value stated in slot n was generated for the demonstration, or is doubtful and
-- kept as stated; demo_below: some value below was generated.
create table fact_series (
  county_id integer not null,
  metric_key integer not null,
  year smallint not null,
  org_id integer not null,
  stated float8[] not null,
  child_sum float8[],
  child_count integer[],
  child_reporters integer[],
  demo_slots integer not null default 0,
  doubt_slots integer not null default 0,
  demo_below boolean not null default false,
  primary key (county_id, metric_key, year, org_id)
);

-- The newest revision counts; former ones stay readable.
create table target (
  county_id integer not null,
  metric_key integer not null,
  org_id integer not null,
  year smallint not null,
  revision integer not null,
  value numeric not null,
  direction text not null check (direction in ('at_least', 'at_most')),
  weight numeric not null,
  source text not null,
  curve jsonb not null,
  demo boolean not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (county_id, metric_key, org_id, year, revision)
);

-- A file somebody brought in: previewed first, committed all or nothing. The bytes lie in the data directory under their digest.
create table figure_import (
  county_id integer not null,
  id uuid not null,
  org_id integer not null,
  kind text not null check (kind in ('figures', 'form')),
  file_name text not null,
  digest text not null,
  status text not null check (status in ('previewed', 'committed')),
  account jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (county_id, id)
);

grant select on metric_key to taizhang_app;
grant select, insert on metric_key to taizhang_system;
-- Who recorded what is told to everybody in the county who may see the fact; the facts themselves follow the jurisdiction.
select secure_table('fact_batch', null, 'select, insert');
select secure_table('fact', 'org_id', 'select, insert');
select secure_table('fact_series', 'org_id', 'select, insert, update');
select secure_table('target', 'org_id', 'select, insert');
select secure_table('figure_import', 'org_id', 'select, insert, update');

-- Bulk imports COPY into the ledger; nothing else is allowed to this role (roles.ts).
grant insert on fact to taizhang_loader;
