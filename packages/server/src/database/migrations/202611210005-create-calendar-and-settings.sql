-- A year without a row here has no holiday data, and every deadline computed in it says so.
create table holiday_year (
  county_id int not null,
  year int not null,
  source text not null,
  primary key (county_id, year)
);
select secure_table('holiday_year');

-- Days off on working days, and working days on weekends (make-up days).
create table holiday_day (
  county_id int not null,
  day date not null,
  is_workday boolean not null,
  name text not null default '',
  primary key (county_id, day)
);
select secure_table('holiday_day');

create table setting (
  county_id int not null,
  key text not null,
  value json not null,
  primary key (county_id, key)
);
select secure_table('setting', null, 'select, insert, update');
