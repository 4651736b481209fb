-- One row per picture that a kiosk took, from its photo.taken entries. Nothing personal: no picture, no
-- application ID. taken: the entry's payload as JSON (measures, findings, special case, override); the
-- other columns only find it. The entry's bytes are the truth: the seal check reads those, never this.
create table photo_shot (
  kiosk varchar(32) not null,
  epoch integer not null,
  seq bigint not null,
  local_date date not null,
  taken_ms bigint not null,
  visit varchar(64) not null,
  attempt integer not null,
  profile varchar(64) not null,
  camera varchar(200) not null,
  shot_mode varchar(16) not null,
  special_case varchar(64) not null,
  override_reason varchar(64) not null,
  picture_sha256 char(64) not null,
  blob_sha256 char(64) not null,
  id_commitment char(64) not null,
  taken ${text} not null,
  primary key (kiosk, epoch, seq)
);
create index photo_shot_visit on photo_shot (visit);
create index photo_shot_picture on photo_shot (picture_sha256);
create index photo_shot_day on photo_shot (local_date, kiosk);
