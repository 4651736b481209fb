-- Which reasons staff overrode on which picture, from its application: they look after the shutter, so
-- the picture's own entry can't know. Not why, and not who: that stays sealed in the case. How often
-- a kiosk overrides is counted by visit_override.
create table photo_override (
  kiosk varchar(32) not null,
  epoch integer not null,
  seq bigint not null,
  reason varchar(64) not null,
  primary key (kiosk, epoch, seq, reason)
);
alter table photo_shot drop column override_reason;
