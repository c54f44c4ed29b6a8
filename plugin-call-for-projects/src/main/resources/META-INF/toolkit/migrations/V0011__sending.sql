-- How often the budget of a partner was saved: it is saved against the revision that was read.
create table cal_budget_part (
  application_id text not null references cal_application (id) on delete cascade,
  member_id text not null,
  revision integer not null,
  changed_by text not null,
  changed_at text not null,
  primary key (application_id, member_id)
);
create index cal_budget_part_by_person on cal_budget_part (changed_by, application_id);
-- What was signed, word for word, so that a later version can be compared with it.
create table cal_signed_document (
  application_id text not null references cal_application (id) on delete cascade,
  fingerprint text not null,
  document text not null,
  made_at text not null,
  primary key (application_id, fingerprint)
);
-- What each member said of a document. Rounds are counted from 1: each time an application is sent, the next one begins.
create table cal_signature (
  application_id text not null references cal_application (id) on delete cascade,
  round integer not null,
  fingerprint text not null,
  member_id text not null,
  voice text not null,
  words text not null,
  person_id text not null,
  signed_at text not null,
  is_told integer not null,
  primary key (application_id, round, fingerprint, member_id)
);
create index cal_signature_by_person on cal_signature (person_id, application_id);
create index cal_signature_to_watch on cal_signature (is_told, application_id);
-- A collective takes its application back by its rule.
create table cal_withdrawal (
  id text primary key,
  application_id text not null references cal_application (id) on delete cascade,
  member_id text not null,
  person_id text not null,
  reason text not null,
  state text not null,
  asked_at text not null
);
create index cal_withdrawal_of_application on cal_withdrawal (application_id, state, id);
create index cal_withdrawal_by_person on cal_withdrawal (person_id, id);
create table cal_withdrawal_voice (
  withdrawal_id text not null references cal_withdrawal (id) on delete cascade,
  member_id text not null,
  voice text not null,
  person_id text not null,
  said_at text not null,
  primary key (withdrawal_id, member_id)
);
create index cal_withdrawal_voice_by_person on cal_withdrawal_voice (person_id, withdrawal_id);
-- What the funder asked to correct, until when.
create table cal_correction (
  id text primary key,
  application_id text not null references cal_application (id) on delete cascade,
  reason text not null,
  message text not null,
  fields text not null,
  due_at text not null,
  asked_by text not null,
  asked_at text not null,
  state text not null
);
create index cal_correction_of_application on cal_correction (application_id, id);
create index cal_correction_due on cal_correction (state, due_at, id);
-- Whether an application can be examined, as it was decided; the last decision holds.
create table cal_eligibility (
  id text primary key,
  application_id text not null references cal_application (id) on delete cascade,
  eligible integer not null,
  reasons text not null,
  decided_by text not null,
  decided_at text not null
);
create index cal_eligibility_of_application on cal_eligibility (application_id, id);
create index cal_submission_by_person on cal_submission (sent_by, application_id);
