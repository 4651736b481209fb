-- Heads and positions are updated in place all day: leave room for it on their pages.
alter table kiosk_log set (fillfactor = 50);
alter table interpret_position set (fillfactor = 50);
