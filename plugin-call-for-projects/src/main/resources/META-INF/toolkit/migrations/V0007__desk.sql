-- The hour of the last day from which on nothing is taken any more, as 17:00; empty for the end of the day.
alter table cal_call add column closes_hour text not null default '';
-- Whether who asked to be told of new calls was told of this one; those that exist are not new.
alter table cal_call add column alerts_told integer not null default 0;
update cal_call set alerts_told = 1;
create index cal_call_to_tell on cal_call (alerts_told, closes_on);
create index cal_call_version_by_date on cal_call_version (published_at, call_slug, version);
-- Why a call was given up.
create table cal_call_withdrawal (
  call_slug text primary key references cal_call (slug) on delete cascade,
  reason text not null,
  withdrawn_at text not null
);
create index cal_call_withdrawal_by_date on cal_call_withdrawal (withdrawn_at, call_slug);
-- The calendar of calls, for the agenda.
create table cal_call_milestone (
  call_slug text not null references cal_call (slug) on delete cascade,
  place integer not null,
  title text not null,
  starts_on text not null,
  ends_on text not null,
  primary key (call_slug, place)
);
create index cal_call_milestone_by_end on cal_call_milestone (ends_on, starts_on);
-- What staff prepares: a new call, or the next version of one, of which there is one draft at most. It is saved against the
-- revision that was read. written: the parts that were looked at and kept.
create table cal_call_draft (
  id text primary key,
  slug text not null,
  base_version integer not null,
  title text not null,
  document text not null,
  written text not null,
  revision integer not null,
  changed_by text not null,
  changed_at text not null
);
create unique index cal_call_draft_of_call on cal_call_draft (slug) where slug <> '';
create index cal_call_draft_by_change on cal_call_draft (changed_at, id);
create index cal_call_draft_by_person on cal_call_draft (changed_by);
-- Questions: the words of who asked, and why one was set aside. Who asked is never shown.
alter table cal_question add column asked_words text not null default '';
alter table cal_question add column reason text not null default '';
create index cal_question_waiting on cal_question (state, asked_on, id);
create index cal_question_of_person on cal_question (asked_by, asked_on, id);
-- Who wants to be told of new calls, and of which ones.
create table cal_alert (
  id text primary key,
  person text not null,
  name text not null,
  themes text not null,
  territory text not null,
  least bigint not null,
  fewest_days integer not null,
  made_at text not null
);
create index cal_alert_of_person on cal_alert (person, made_at, id);
-- Nobody is told twice of a call, whatever the number of their alerts.
create table cal_alert_told (
  person text not null,
  call_slug text not null references cal_call (slug) on delete cascade,
  primary key (person, call_slug)
);
