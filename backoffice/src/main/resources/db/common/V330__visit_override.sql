-- How often staff at a kiosk used a picture in spite of which reason, from its visit.ended entries.
create table visit_override (
  kiosk varchar(32) not null,
  epoch integer not null,
  seq bigint not null,
  reason varchar(64) not null,
  times integer not null,
  primary key (kiosk, epoch, seq, reason)
);
