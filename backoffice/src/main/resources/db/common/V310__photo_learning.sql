-- What became of each picture; nothing personal, no picture, no receipt. Written in the transaction of
-- the case's step. It finds its photo_shot row by the sealed picture's hash, also when that entry is
-- read later. result: ACCEPTED or DEFECT; decided_by: CENTRE or DESK; reason: PhotoReason's name.
create table photo_outcome (
  kiosk varchar(32) not null,
  epoch integer not null,
  photo_blob varchar(64) not null,
  result varchar(16) not null,
  decided_by varchar(16) not null,
  reason varchar(64) not null,
  decided_date date not null,
  decided_ms bigint not null,
  primary key (kiosk, epoch, photo_blob)
);
create index photo_outcome_day on photo_outcome (decided_date);
create index photo_shot_blob on photo_shot (kiosk, epoch, blob_sha256);

-- Profiles that this office has made. Nothing is changed or deleted: the newest is in force.
create table photo_profile_version (
  name varchar(32) not null,
  version integer not null,
  content ${text} not null,
  made_by varchar(40) not null,
  made_ms bigint not null,
  why varchar(1000) not null,
  based_on varchar(64) not null,
  primary key (name, version)
);
