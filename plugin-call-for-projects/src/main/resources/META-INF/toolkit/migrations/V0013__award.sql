-- What was granted for an application; its number is that of the application. Published from then on.
create table cal_grant (
  application_id text primary key references cal_application (id),
  number text not null unique,
  call_slug text not null references cal_call (slug),
  call_title text not null,
  collective_id text not null references cal_collective (id),
  collective text not null,
  title text not null,
  summary text not null,
  territory text not null,
  granted bigint not null,
  document text not null,
  decided_on text not null,
  year text not null,
  state text not null,
  closing text not null,
  search_text text not null,
  updated_at text not null
);
create index cal_grant_by_day on cal_grant (decided_on, number);
create index cal_grant_of_call on cal_grant (call_slug, decided_on, number);
create index cal_grant_by_state on cal_grant (state, decided_on, number);
create index cal_grant_by_territory on cal_grant (territory, decided_on, number);
create index cal_grant_by_year on cal_grant (year, decided_on, number);
create index cal_grant_of_collective on cal_grant (collective_id, decided_on, number);
create index cal_grant_by_change on cal_grant (updated_at, number);
-- The members who receive it, each with its share; a person has no identifier.
create table cal_beneficiary (
  application_id text not null references cal_grant (application_id) on delete cascade,
  place integer not null,
  member_id text not null,
  name text not null,
  classification text not null,
  siret text not null,
  rna text not null,
  cents bigint not null,
  signed_by text not null,
  signed_on text not null,
  primary key (application_id, place)
);
create index cal_beneficiary_of_member on cal_beneficiary (member_id, application_id);
create index cal_beneficiary_by_siret on cal_beneficiary (siret, application_id);
-- What both sides sign (convention). Once it is signed, only changes that both accept alter it.
create table cal_agreement (
  application_id text primary key references cal_grant (application_id) on delete cascade,
  reference text not null,
  object text not null,
  nature text not null,
  payment text not null,
  payment_words text not null,
  pays_from text not null,
  pays_until text not null,
  notified integer not null,
  rate integer not null,
  conditions text not null,
  signatory text not null,
  signed_on text not null,
  version integer not null,
  revision integer not null
);
create index cal_agreement_by_signature on cal_agreement (signed_on, application_id);
create table cal_instalment (
  application_id text not null references cal_grant (application_id) on delete cascade,
  place integer not null,
  due_on text not null,
  cents bigint not null,
  condition_words text not null,
  paid_on text not null,
  primary key (application_id, place)
);
create index cal_instalment_to_pay on cal_instalment (paid_on, due_on, application_id, place);
create table cal_grant_step (
  application_id text not null references cal_grant (application_id) on delete cascade,
  place integer not null,
  title text not null,
  due_on text not null,
  done_on text not null,
  primary key (application_id, place)
);
create table cal_indicator (
  application_id text not null references cal_grant (application_id) on delete cascade,
  place integer not null,
  label text not null,
  target text not null,
  value text not null,
  primary key (application_id, place)
);
-- What the collective tells: awaited until a day, sent, accepted or to be corrected.
create table cal_report (
  id text primary key,
  application_id text not null references cal_grant (application_id) on delete cascade,
  kind text not null,
  due_on text not null,
  state text not null,
  words text not null,
  document text not null,
  answer text not null,
  sent_by text not null,
  sent_at text not null,
  revision integer not null
);
create index cal_report_of_grant on cal_report (application_id, due_on, id);
create index cal_report_by_sender on cal_report (sent_by, id);
create index cal_report_by_state on cal_report (state, due_on, id);
-- What one side asked to change in a signed agreement, with what stood there before (avenant).
create table cal_change (
  id text primary key,
  application_id text not null references cal_grant (application_id) on delete cascade,
  side text not null,
  proposed_by text not null,
  reason text not null,
  granted_before bigint not null,
  granted_after bigint not null,
  object_before text not null,
  object_after text not null,
  ends_before text not null,
  ends_after text not null,
  state text not null,
  version integer not null,
  proposed_on text not null,
  answered_on text not null
);
create index cal_change_by_proposer on cal_change (proposed_by, id);
create index cal_change_of_grant on cal_change (application_id, id);
-- Of what was reminded, so that it is said once.
create table cal_grant_notice (
  application_id text not null references cal_grant (application_id) on delete cascade,
  subject text not null,
  told_on text not null,
  primary key (application_id, subject)
);
