-- Venues and the kiosks' places. Nothing is deleted: closed and withdrawn rows stay.
create table venue (
  id varchar(40) not null primary key,
  name varchar(200) not null,
  kana varchar(200) not null,
  address varchar(400) not null,
  place varchar(32) not null,
  first_day date not null,
  last_day date,
  capabilities varchar(200) not null,
  notes varchar(2000) not null,
  sample smallint not null,
  closed smallint not null,
  version integer not null,
  changed_ms bigint not null
);

-- weekday: 1 = Monday; times are minutes after midnight.
create table venue_hours (
  venue_id varchar(40) not null references venue (id),
  weekday integer not null,
  opens_min integer not null,
  closes_min integer not null,
  primary key (venue_id, weekday)
);

-- A day that differs from its weekday; opens_min = -1: closed.
create table venue_special_day (
  venue_id varchar(40) not null references venue (id),
  special_day date not null,
  opens_min integer not null,
  closes_min integer not null,
  reason varchar(200) not null,
  primary key (venue_id, special_day)
);

create table venue_kiosk (
  id varchar(40) not null primary key,
  kiosk varchar(32) not null,
  venue_id varchar(40) not null references venue (id),
  first_day date not null,
  last_day date,
  withdrawn smallint not null,
  changed_ms bigint not null
);
create index venue_kiosk_kiosk on venue_kiosk (kiosk, first_day);

-- One row per kiosk that was ever assigned: locked while its places are compared.
create table venue_kiosk_lock (
  kiosk varchar(32) not null primary key,
  changes integer not null
);
