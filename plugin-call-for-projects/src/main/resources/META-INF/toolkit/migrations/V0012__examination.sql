-- For the desk on which a call is examined: its order and its filters.
create index cal_application_by_number on cal_application (call_slug, number);
create index cal_application_by_request on cal_application (call_slug, requested, number);
create index cal_application_by_batch on cal_application (call_slug, batch_on, number);
create index cal_application_by_territory on cal_application (call_slug, territory, number);
-- Who assesses applications of a call, and how many at most.
create table cal_assessor (
  call_slug text not null references cal_call (slug) on delete cascade,
  person_id text not null,
  most integer not null,
  added_at text not null,
  primary key (call_slug, person_id)
);
create index cal_assessor_by_person on cal_assessor (person_id, call_slug);
-- One assessment: of a person, or of a collective that sent an application itself. The total is -1 until it is final.
create table cal_assessment (
  id text primary key,
  application_id text not null references cal_application (id) on delete cascade,
  call_slug text not null,
  kind text not null,
  assessor_id text not null,
  state text not null,
  reason text not null,
  words text not null,
  comment text not null,
  total integer not null,
  revision integer not null,
  changed_by text not null,
  asked_at text not null,
  changed_at text not null,
  unique (application_id, kind, assessor_id)
);
create index cal_assessment_of_assessor on cal_assessment (kind, assessor_id, state, id);
create index cal_assessment_of_call on cal_assessment (call_slug, state, kind, id);
-- Points for a criterion; adjusted is -1 unless a moderation meeting changed them.
create table cal_mark (
  assessment_id text not null references cal_assessment (id) on delete cascade,
  criterion text not null,
  points integer not null,
  comment text not null,
  adjusted integer not null,
  primary key (assessment_id, criterion)
);
-- What comes out of the assessments of an application, kept up to date with each of them. Scores are millionths of totals, -1 without any.
create table cal_examined (
  application_id text primary key references cal_application (id) on delete cascade,
  call_slug text not null,
  asked integer not null,
  finals integer not null,
  conflicts integer not null,
  spread integer not null,
  moderated integer not null,
  mean text not null,
  peer_mean text not null,
  score bigint not null
);
create index cal_examined_by_score on cal_examined (call_slug, score, application_id);
-- What happened to an application while it was examined.
create table cal_examination_step (
  id text primary key,
  application_id text not null references cal_application (id) on delete cascade,
  kind text not null,
  words text not null,
  by_person text not null,
  at text not null
);
create index cal_examination_step_of_application on cal_examination_step (application_id, at, id);
create index cal_examination_step_by_person on cal_examination_step (by_person, id);
-- Meetings about disagreements, and the points they changed.
create table cal_moderation (
  id text primary key,
  application_id text not null references cal_application (id) on delete cascade,
  held_on text not null,
  present text not null,
  said text not null,
  written_by text not null,
  written_at text not null
);
create index cal_moderation_of_application on cal_moderation (application_id, id);
create table cal_adjustment (
  moderation_id text not null references cal_moderation (id) on delete cascade,
  assessment_id text not null,
  criterion text not null,
  points_before integer not null,
  points_after integer not null,
  reason text not null,
  primary key (moderation_id, assessment_id, criterion)
);
-- Opinions of experts and services. Of the key of a link its fingerprint alone is kept.
create table cal_opinion (
  id text primary key,
  application_id text not null references cal_application (id) on delete cascade,
  asked_of text not null,
  address text not null,
  question text not null,
  key_hash text not null,
  due_on text not null,
  state text not null,
  answer text not null,
  words text not null,
  file_id text not null,
  reminded integer not null,
  asked_by text not null,
  asked_at text not null,
  answered_at text not null
);
create index cal_opinion_of_application on cal_opinion (application_id, id);
create index cal_opinion_by_key on cal_opinion (key_hash);
create index cal_opinion_due on cal_opinion (state, due_on, id);
-- Interviews of one application, and sessions of a panel about a whole call, whose application is empty.
create table cal_session (
  id text primary key,
  call_slug text not null references cal_call (slug) on delete cascade,
  application_id text not null,
  kind text not null,
  held_on text not null,
  held_at text not null,
  place text not null,
  present text not null,
  result text not null,
  written_by text not null,
  written_at text not null
);
create index cal_session_of_call on cal_session (call_slug, held_on, id);
create index cal_session_of_application on cal_session (application_id, held_on, id);
-- Applicants assess each other: how it was distributed.
create table cal_peer_round (
  call_slug text primary key references cal_call (slug) on delete cascade,
  seed text not null,
  each_assesses integer not null,
  document text not null,
  distributed_at text not null
);
-- How a call, or a batch of it, is decided; what the panel changed; what was decided.
create table cal_ranking (
  call_slug text not null references cal_call (slug) on delete cascade,
  batch_on text not null,
  partial integer not null,
  reserve integer not null,
  seed text not null,
  seed_source text not null,
  frozen_at text not null,
  published_at text not null,
  primary key (call_slug, batch_on)
);
create table cal_panel_change (
  application_id text primary key references cal_application (id) on delete cascade,
  outcome text not null,
  cents bigint not null,
  reason text not null,
  changed_by text not null,
  changed_at text not null
);
create table cal_outcome (
  application_id text primary key references cal_application (id) on delete cascade,
  call_slug text not null,
  batch_on text not null,
  place integer not null,
  outcome text not null,
  cents bigint not null,
  partial integer not null,
  score text not null,
  tie text not null,
  reasons text not null,
  decided_by text not null,
  decided_at text not null
);
create index cal_outcome_of_call on cal_outcome (call_slug, batch_on, place);
create table cal_outcome_share (
  application_id text not null references cal_outcome (application_id) on delete cascade,
  place integer not null,
  funder text not null,
  cents bigint not null,
  primary key (application_id, place)
);
