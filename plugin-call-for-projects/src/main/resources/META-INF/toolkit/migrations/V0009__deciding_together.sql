-- How members of a collective come, decide and go.
create index cal_collective_taking on cal_collective (state, takes_requests, made_at, id);
-- An organisation or a person is a member once, or asks to be.
create unique index cal_member_one_organisation on cal_member (collective_id, organisation_id)
  where organisation_id <> '' and state in ('ASKING', 'MEMBER');
create unique index cal_member_one_person on cal_member (collective_id, person_id)
  where person_id <> '' and state in ('ASKING', 'MEMBER');
-- People who agreed that their name stands on the public page.
create table cal_shown_member (
  member_id text primary key references cal_member (id) on delete cascade
);
-- What is proposed to the members. Of the columns after reason, those are filled that the kind needs.
create table cal_decision (
  id text primary key,
  collective_id text not null references cal_collective (id) on delete cascade,
  kind text not null,
  target text not null,
  reason text not null,
  name text not null,
  purpose text not null,
  takes_requests integer not null,
  charter text not null,
  rule text not null,
  named text not null,
  proposed_by_member text not null,
  proposed_by text not null,
  proposed_at text not null,
  ends_at text not null,
  state text not null,
  settled_at text not null,
  settled_by_rule text not null
);
create index cal_decision_of_collective on cal_decision (collective_id, state, id);
create index cal_decision_by_end on cal_decision (state, ends_at, id);
create index cal_decision_by_person on cal_decision (proposed_by, id);
-- All words that were given for members, in their order; the last one of each member stands.
create table cal_voice (
  id text primary key,
  decision_id text not null references cal_decision (id) on delete cascade,
  member_id text not null,
  voice text not null,
  person_id text not null,
  given_at text not null
);
create index cal_voice_of_decision on cal_voice (decision_id, id);
create index cal_voice_by_person on cal_voice (person_id, id);
-- Invitations by a link, of which a hash is kept. The address is forgotten once the message is on its way.
create table cal_invitation (
  id text primary key,
  collective_id text not null references cal_collective (id) on delete cascade,
  token_hash text not null unique,
  label text not null,
  address text not null,
  state text not null,
  invited_by_member text not null,
  invited_by text not null,
  invited_at text not null,
  expires_at text not null,
  accepted_member text not null
);
create index cal_invitation_of_collective on cal_invitation (collective_id, state, id);
create index cal_invitation_by_person on cal_invitation (invited_by, id);
create index cal_invitation_by_address on cal_invitation (address, id);
-- Each charter that was in force.
create table cal_charter (
  collective_id text not null references cal_collective (id) on delete cascade,
  version integer not null,
  charter text not null,
  rule text not null,
  adopted_at text not null,
  primary key (collective_id, version)
);
-- What was done in a collective: by whom, for which member, about what. Nothing is taken out of it but links to closed accounts.
create table cal_collective_act (
  id text primary key,
  collective_id text not null references cal_collective (id) on delete cascade,
  at text not null,
  act text not null,
  member_id text not null,
  person_id text not null,
  about_member text not null,
  decision_id text not null,
  detail text not null
);
create index cal_collective_act_of_collective on cal_collective_act (collective_id, at, id);
create index cal_collective_act_by_person on cal_collective_act (person_id, act, at, id);
