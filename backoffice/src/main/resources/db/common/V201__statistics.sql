-- Published figures, one per rate, area, group (age and sex) and day. An empty population or count
-- means that only the rate was published.
create table published_figure (
  kind varchar(16) not null,
  area_id varchar(100) not null,
  group_id varchar(32) not null,
  base_date date not null,
  prefecture varchar(200) not null,
  area_name varchar(200) not null,
  population bigint,
  population_date date,
  counted bigint,
  printed decimal(5,1) not null,
  source varchar(400) not null,
  stored_ms bigint not null,
  primary key (kind, area_id, group_id, base_date)
);
create index published_figure_day on published_figure (kind, base_date);

-- What a later import changed: the numbers before and after.
create table figure_correction (
  kind varchar(16) not null,
  area_id varchar(100) not null,
  group_id varchar(32) not null,
  base_date date not null,
  n integer not null,
  prefecture varchar(200) not null,
  area_name varchar(200) not null,
  old_population bigint,
  old_population_date date,
  old_counted bigint,
  old_printed decimal(5,1) not null,
  old_source varchar(400) not null,
  new_population bigint,
  new_population_date date,
  new_counted bigint,
  new_printed decimal(5,1) not null,
  new_source varchar(400) not null,
  corrected_ms bigint not null,
  primary key (kind, area_id, group_id, base_date, n)
);
