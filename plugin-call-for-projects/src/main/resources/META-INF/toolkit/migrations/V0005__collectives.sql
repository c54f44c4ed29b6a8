-- Several organisations and people who answer calls together, as equals.
create table cal_collective (
  id text primary key,
  name text not null,
  purpose text not null,
  charter text not null,
  charter_version integer not null,
  rule text not null,
  takes_requests integer not null,
  state text not null,
  search_text text not null,
  made_at text not null,
  updated_at text not null
);
create index cal_collective_by_name on cal_collective (state, search_text, id);
-- An organisation or a person; of both identifiers one is empty. A member that left keeps its row.
create table cal_member (
  id text primary key,
  collective_id text not null references cal_collective (id) on delete cascade,
  kind text not null,
  organisation_id text not null,
  person_id text not null,
  name text not null,
  brings text not null,
  state text not null,
  coordinates integer not null,
  is_named integer not null,
  since text not null,
  changed_at text not null
);
create index cal_member_of_collective on cal_member (collective_id, state, id);
create index cal_member_by_organisation on cal_member (organisation_id, state, collective_id);
create index cal_member_by_person on cal_member (person_id, state, collective_id);
-- Who acts for a member that is an organisation, beside those who represent it on the site; confirmed by one of those.
create table cal_representative (
  member_id text not null references cal_member (id) on delete cascade,
  person_id text not null,
  confirmed_by text not null,
  confirmed_at text not null,
  primary key (member_id, person_id)
);
create index cal_representative_by_person on cal_representative (person_id, member_id);
