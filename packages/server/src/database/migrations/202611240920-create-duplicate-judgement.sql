-- What somebody who looked said of two residents that may be one person; only ever appended, the last word counts. open: proposed again.
create table duplicate_judgement (
  county_id int not null,
  first_id bigint not null,
  second_id bigint not null,
  seq int not null,
  verdict text not null check (verdict in ('different', 'open')),
  reason text not null,
  judged_at timestamptz not null,
  judged_by text not null,
  primary key (county_id, first_id, second_id, seq),
  check (first_id < second_id)
);

-- Seen and given by whoever sees both.
alter table duplicate_judgement enable row level security;
create policy within_jurisdiction on duplicate_judgement to taizhang_app
  using (county_id = (select scope_county()) and (select count(*) from resident r where r.county_id = duplicate_judgement.county_id and r.id in (first_id, second_id)) = 2)
  with check (county_id = (select scope_county()) and (select count(*) from resident r where r.county_id = duplicate_judgement.county_id and r.id in (first_id, second_id)) = 2);
create policy of_the_server on duplicate_judgement to taizhang_system using (true) with check (true);
grant select, insert on duplicate_judgement to taizhang_app, taizhang_system;
