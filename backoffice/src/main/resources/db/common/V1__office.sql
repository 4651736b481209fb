-- One schema per municipality. Times are milliseconds since 1970 (UTC); local_date is the day in Japan.
-- ${bytes}, ${text}, ${blob} are the dialects' own types. Keys are made by the program, never here.

create table kiosk (
  id varchar(32) not null primary key,
  device_key varchar(2000) not null,
  state varchar(16) not null,
  state_reason varchar(500) not null,
  first_contact_ms bigint not null,
  last_contact_ms bigint not null,
  clock_skew_ms bigint not null
);

-- The head row is what intake locks and what makes a repeated entry harmless.
create table kiosk_log (
  kiosk varchar(32) not null,
  epoch integer not null,
  head bigint not null,
  head_hash char(64) not null,
  primary key (kiosk, epoch)
);

create table entry (
  kiosk varchar(32) not null,
  epoch integer not null,
  seq bigint not null,
  hash char(64) not null,
  entry_type varchar(100) not null,
  content ${bytes} not null,
  received_ms bigint not null,
  primary key (kiosk, epoch, seq)
);

create table sealed_blob (
  sha256 char(64) not null primary key,
  size_bytes integer not null,
  content ${blob} not null,
  received_ms bigint not null
);

create table alarm (
  id varchar(40) not null primary key,
  kiosk varchar(32) not null,
  kind varchar(32) not null,
  detail varchar(500) not null,
  raised_ms bigint not null,
  settled_ms bigint not null
);

-- Up to where the interpreter has worked each log off.
create table interpret_position (
  kiosk varchar(32) not null,
  epoch integer not null,
  seq bigint not null,
  primary key (kiosk, epoch)
);

create table parked_entry (
  kiosk varchar(32) not null,
  epoch integer not null,
  seq bigint not null,
  entry_type varchar(100) not null,
  reason varchar(500) not null,
  parked_ms bigint not null,
  primary key (kiosk, epoch, seq)
);

-- Counts only, nothing personal.
create table visit_fact (
  kiosk varchar(32) not null,
  epoch integer not null,
  seq bigint not null,
  local_date date not null,
  outcome varchar(16) not null,
  furthest_step varchar(32) not null,
  screen_language varchar(35) not null,
  photos_taken integer not null,
  photos_refused integer not null,
  started_ms bigint not null,
  ended_ms bigint not null,
  primary key (kiosk, epoch, seq)
);
create index visit_fact_day on visit_fact (local_date, kiosk);

create table visit_refusal (
  kiosk varchar(32) not null,
  epoch integer not null,
  seq bigint not null,
  reason varchar(64) not null,
  times integer not null,
  primary key (kiosk, epoch, seq, reason)
);

-- personal: the application as AES-256-GCM ciphertext; id_mark: keyed hash of the application ID.
create table application_case (
  receipt varchar(64) not null primary key,
  kiosk varchar(32) not null,
  epoch integer not null,
  seq bigint not null,
  id_mark char(64) not null,
  local_date date not null,
  submitted_ms bigint not null,
  received_ms bigint not null,
  applicant varchar(16) not null,
  screen_language varchar(35) not null,
  photo_blob varchar(64) not null,
  personal ${bytes} not null,
  state varchar(24) not null,
  state_since_ms bigint not null,
  version integer not null,
  first_check_by varchar(40) not null,
  filing_reference varchar(64) not null,
  centre_receipt varchar(64) not null,
  reason_code varchar(64) not null,
  reason_text varchar(1000) not null,
  unique (kiosk, epoch, seq)
);
create index application_case_state on application_case (state, submitted_ms);
create index application_case_mark on application_case (id_mark);
create index application_case_day on application_case (local_date, kiosk);

create table case_event (
  receipt varchar(64) not null,
  n integer not null,
  occurred_ms bigint not null,
  actor varchar(40) not null,
  from_state varchar(24) not null,
  to_state varchar(24) not null,
  note varchar(1000) not null,
  primary key (receipt, n)
);

create table export_batch (
  id varchar(64) not null primary key,
  folder varchar(500) not null,
  made_by varchar(40) not null,
  made_ms bigint not null
);

create table staff (
  name varchar(40) not null primary key,
  display_name varchar(80) not null,
  role varchar(16) not null,
  password_hash varchar(200) not null,
  active smallint not null,
  failures integer not null,
  locked_until_ms bigint not null,
  created_ms bigint not null
);

-- Each line carries the hash of the one before; the head row makes writers wait for each other.
create table audit_head (
  id integer not null primary key,
  n bigint not null,
  hash char(64) not null
);
insert into audit_head (id, n, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table audit_line (
  n bigint not null primary key,
  occurred_ms bigint not null,
  actor varchar(40) not null,
  action varchar(40) not null,
  subject varchar(100) not null,
  detail varchar(500) not null,
  prev_hash char(64) not null,
  hash char(64) not null
);
