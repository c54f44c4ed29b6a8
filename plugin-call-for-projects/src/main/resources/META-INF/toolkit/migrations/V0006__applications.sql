-- What a collective answers to a call. It is written against one version of the call.
create table cal_application (
  id text primary key,
  number text not null unique,
  call_slug text not null references cal_call (slug),
  collective_id text not null references cal_collective (id),
  call_version integer not null,
  title text not null,
  summary text not null,
  territory text not null,
  requested bigint not null,
  costs bigint not null,
  state text not null,
  revision integer not null,
  batch_on text not null,
  submitted_at text not null,
  fingerprint text not null,
  made_at text not null,
  updated_at text not null,
  unique (call_slug, collective_id)
);
create index cal_application_of_call on cal_application (call_slug, state, number);
create index cal_application_of_collective on cal_application (collective_id, made_at, id);
-- The last number that was given in a year.
create table cal_application_year (
  year integer primary key,
  last integer not null
);
-- A section of an application: its answers, in whose charge it is, how far it is. It is saved against the revision that was read.
create table cal_section (
  application_id text not null references cal_application (id) on delete cascade,
  code text not null,
  owner text not null,
  progress text not null,
  revision integer not null,
  answers text not null,
  changed_by text not null,
  changed_at text not null,
  primary key (application_id, code)
);
-- The budget of each partner.
create table cal_budget_line (
  application_id text not null references cal_application (id) on delete cascade,
  member_id text not null,
  place integer not null,
  side text not null,
  category text not null,
  label text not null,
  cents bigint not null,
  primary key (application_id, member_id, place)
);
-- What was sent, as it was sent; a correction is sent again. The last one is what is examined.
create table cal_submission (
  application_id text not null references cal_application (id) on delete cascade,
  place integer not null,
  document text not null,
  fingerprint text not null,
  sent_by text not null,
  sent_at text not null,
  primary key (application_id, place)
);
