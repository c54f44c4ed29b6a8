-- Meetings of a step. The counts are kept up to date with each registration.
create table con_meeting (
  id text not null primary key,
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  title text not null,
  about text not null,
  starts_at text not null,
  ends_at text not null,
  registration_until text not null,
  place text not null,
  address text not null,
  -- To take part from afar; empty for none.
  link text not null,
  step_free integer not null,
  sign_language integer not null,
  interpretation text not null,
  -- 0 for as many as come.
  seats integer not null,
  registered integer not null,
  waiting integer not null,
  -- The next number of a registration: who has the lowest number waits for the shortest time.
  next_number integer not null,
  state text not null,
  -- Why it was cancelled.
  reason text not null,
  -- How many came; -1 when nobody has counted.
  attended integer not null,
  -- 1 once the names are deleted.
  names_deleted integer not null,
  updated_at text not null
);
create index con_meeting_by_step on con_meeting (consultation, step, starts_at, id);
create index con_meeting_by_start on con_meeting (starts_at, id);
create index con_meeting_with_names on con_meeting (names_deleted, ends_at, id);
create table con_meeting_point (
  meeting_id text not null references con_meeting (id) on delete cascade,
  place integer not null,
  title text not null,
  -- 0 when it is not said.
  minutes integer not null,
  speaker text not null,
  primary key (meeting_id, place)
);
-- Who comes, and who waits for a seat.
create table con_registration (
  meeting_id text not null references con_meeting (id) on delete cascade,
  person_id text not null,
  number integer not null,
  state text not null,
  registered_at text not null,
  primary key (meeting_id, person_id)
);
create index con_registration_by_number on con_registration (meeting_id, state, number);
create index con_registration_by_person on con_registration (person_id, meeting_id);
-- What was said. Each version stays.
create table con_minutes (
  meeting_id text not null references con_meeting (id) on delete cascade,
  version integer not null,
  text text not null,
  -- One decision a line.
  decisions text not null,
  published_at text not null,
  primary key (meeting_id, version)
);
