-- What people publish before any application exists: needs, offers, sketches of ideas. places: codes joined by spaces. next_id: the
-- sketch into which one was merged, or the collective that it became. written_by: account of who typed it.
create table cal_team_post (
  id text primary key,
  call_slug text not null references cal_call (slug) on delete cascade,
  nature text not null,
  kind text not null,
  title text not null,
  words text not null,
  theme text not null,
  places text not null,
  until_on text not null,
  sketch_id text not null,
  state text not null,
  reason text not null,
  next_id text not null,
  revision integer not null,
  search_text text not null,
  written_by text not null,
  made_at text not null,
  updated_at text not null
);
create index cal_team_post_of_call on cal_team_post (call_slug, state, made_at, id);
create index cal_team_post_of_sketch on cal_team_post (sketch_id, state, id);
create index cal_team_post_by_person on cal_team_post (written_by, id);
create index cal_team_post_by_nature on cal_team_post (nature, id);
create index cal_team_post_by_date on cal_team_post (made_at, id);
-- The territories of a need, an offer or a sketch, for the filter of the list; none for the whole of the call.
create table cal_team_post_place (
  post_id text not null references cal_team_post (id) on delete cascade,
  code text not null,
  primary key (post_id, code)
);
-- Who carries it: one for a need or an offer, several for a sketch. An organisation or a person; of both identifiers one is empty.
create table cal_team_carrier (
  id text primary key,
  post_id text not null references cal_team_post (id) on delete cascade,
  organisation_id text not null,
  person_id text not null,
  name text not null,
  brings text not null,
  since text not null
);
create unique index cal_team_carrier_once on cal_team_carrier (post_id, organisation_id, person_id);
create index cal_team_carrier_by_organisation on cal_team_carrier (organisation_id, post_id);
create index cal_team_carrier_by_person on cal_team_carrier (person_id, post_id);
-- What happened to it, for everybody.
create table cal_team_step (
  id text primary key,
  post_id text not null references cal_team_post (id) on delete cascade,
  at text not null,
  step text not null,
  organisation_id text not null,
  person_id text not null,
  detail text not null
);
create index cal_team_step_of_post on cal_team_step (post_id, id);
create index cal_team_step_by_person on cal_team_step (person_id, id);
-- Those who accompany teams (mentors): a person, an organisation, or a service that staff named. named_at: when staff did.
create table cal_team_mentor (
  id text primary key,
  call_slug text not null references cal_call (slug) on delete cascade,
  organisation_id text not null,
  person_id text not null,
  name text not null,
  words text not null,
  themes text not null,
  places text not null,
  most integer not null,
  named_at text not null,
  state text not null,
  reason text not null,
  revision integer not null,
  written_by text not null,
  made_at text not null,
  updated_at text not null
);
create index cal_team_mentor_of_call on cal_team_mentor (call_slug, state, made_at, id);
create index cal_team_mentor_by_person on cal_team_mentor (person_id, id);
create index cal_team_mentor_by_writer on cal_team_mentor (written_by, id);
-- Who answers a need, an offer or a sketch, and sketches that ask a mentor (sketch_id): asked, accepted or declined, talked about.
create table cal_team_contact (
  id text primary key,
  call_slug text not null references cal_call (slug) on delete cascade,
  about text not null,
  about_id text not null,
  sketch_id text not null,
  organisation_id text not null,
  person_id text not null,
  name text not null,
  state text not null,
  written_by text not null,
  made_at text not null,
  settled_at text not null
);
create unique index cal_team_contact_once on cal_team_contact (about_id, sketch_id, organisation_id, person_id)
  where state in ('WAITING', 'ACCEPTED');
create index cal_team_contact_about on cal_team_contact (about_id, state, id);
create index cal_team_contact_of_sketch on cal_team_contact (sketch_id, state, id);
create index cal_team_contact_by_person on cal_team_contact (person_id, id);
create index cal_team_contact_by_organisation on cal_team_contact (organisation_id, id);
create table cal_team_message (
  id text primary key,
  contact_id text not null references cal_team_contact (id) on delete cascade,
  by_asker integer not null,
  person_id text not null,
  words text not null,
  sent_at text not null
);
create index cal_team_message_of_contact on cal_team_message (contact_id, id);
create index cal_team_message_by_person on cal_team_message (person_id, id);
-- Merging of two sketches, as it was proposed; merged_id is what came of it.
create table cal_team_merge (
  id text primary key,
  call_slug text not null references cal_call (slug) on delete cascade,
  from_id text not null,
  to_id text not null,
  title text not null,
  words text not null,
  theme text not null,
  state text not null,
  reason text not null,
  merged_id text not null,
  proposed_by text not null,
  made_at text not null,
  settled_at text not null
);
create index cal_team_merge_from on cal_team_merge (from_id, state, id);
create index cal_team_merge_to on cal_team_merge (to_id, state, id);
create index cal_team_merge_by_person on cal_team_merge (proposed_by, id);
-- The last word of each carrier, with the revisions of both texts for which it was given.
create table cal_team_merge_voice (
  merge_id text not null references cal_team_merge (id) on delete cascade,
  organisation_id text not null,
  person_id text not null,
  agrees integer not null,
  words text not null,
  from_revision integer not null,
  to_revision integer not null,
  given_by text not null,
  given_at text not null,
  primary key (merge_id, organisation_id, person_id)
);
create index cal_team_merge_voice_by_person on cal_team_merge_voice (given_by, merge_id);
-- Nobody is told twice of a pair that could go together; the smaller identifier stands first.
create table cal_team_told (
  one_id text not null,
  other_id text not null,
  primary key (one_id, other_id)
);
