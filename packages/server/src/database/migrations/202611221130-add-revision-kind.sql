-- How a revision came about, who made it (the account: names are shared), in which sitting at the screen, and why.
-- A sitting is one person editing words on the page; each of its savings is a revision, and they are read as one.
alter table report_revision
  add column kind text not null default 'refreshed' check (kind in ('composed', 'renewed', 'refreshed', 'returned', 'written', 'overridden', 'restored', 'arranged')),
  add column author_id uuid,
  add column sitting uuid,
  add column reason text;

update report_revision v set kind = case
  when exists (select from report_upload u where u.county_id = v.county_id and u.report_id = v.report_id and u.revision = v.revision) then 'returned'
  when v.revision > 1 then 'refreshed'
  when exists (select from report_renewal r where r.county_id = v.county_id and r.report_id = v.report_id) then 'renewed'
  else 'composed' end;

alter table report_revision alter column kind drop default;
