-- The counterpart of PostgreSQL's fill factors: lock single rows, never whole tables.
alter table kiosk_log locksize row;
alter table interpret_position locksize row;
