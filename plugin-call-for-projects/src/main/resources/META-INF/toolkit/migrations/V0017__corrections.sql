-- In which state an application was when a correction was asked for: it goes back there when none comes.
alter table cal_correction add column asked_in text not null default 'SUBMITTED';
-- Tasks of staff count what waits in all calls.
create index cal_application_waiting on cal_application (state, call_slug);
