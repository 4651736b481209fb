-- Which visits a log tells of, by their random names, and whether it tells that each was erased.
-- erased_seq = 0: not, as far as is known; a visit that still runs stands here, too.
create table visit_trace (
  kiosk varchar(32) not null,
  epoch integer not null,
  visit_id varchar(64) not null,
  first_seq bigint not null,
  last_seq bigint not null,
  erased_seq bigint not null,
  cause varchar(16) not null,
  erased_ms bigint not null,
  took_ms bigint not null,
  primary key (kiosk, epoch, visit_id)
);
create index visit_trace_seq on visit_trace (kiosk, epoch, first_seq);
