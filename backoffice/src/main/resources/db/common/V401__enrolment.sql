-- The key belongs to an epoch of a log: a kiosk that is enrolled again begins both anew.
alter table kiosk_log add column device_key varchar(2000) default '' not null;
update kiosk_log set device_key = (select k.device_key from kiosk k where k.id = kiosk_log.kiosk);
alter table kiosk drop column device_key;

-- One-time codes; the code itself is not kept. used_key: public key that used it, '' while nobody did.
create table enrolment_code (
  fingerprint char(64) not null primary key,
  kiosk varchar(32) not null,
  made_by varchar(40) not null,
  made_ms bigint not null,
  until_ms bigint not null,
  used_key varchar(2000) not null,
  used_epoch integer not null
);
create index enrolment_code_kiosk on enrolment_code (kiosk);
