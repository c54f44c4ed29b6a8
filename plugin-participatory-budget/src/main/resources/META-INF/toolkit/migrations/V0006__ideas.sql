-- Ideas of citizens, from the first draft to what became of them.
create table pb_idea (
  id text not null primary key,
  edition_id text not null references pb_edition (id),
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETAINED', 'REFUSED', 'WITHDRAWN', 'MERGED')),
  title text not null,
  description text not null,
  theme text not null,
  place text not null,
  latitude text,
  longitude text,
  cost_cents bigint,
  author_id text not null,
  author_name text not null,
  supports bigint not null,
  merged_into text references pb_idea (id),
  merge_reason text not null,
  split_from text references pb_idea (id),
  split_reason text not null,
  project_id text references pb_project (id),
  search_text text not null,
  revision integer not null,
  created_at text not null,
  submitted_at text,
  updated_at text not null
);
create index pb_idea_newest on pb_idea (edition_id, submitted_at, id);
create index pb_idea_by_support on pb_idea (edition_id, supports, id);
create index pb_idea_by_author on pb_idea (author_id, edition_id, id);
create index pb_idea_merged on pb_idea (merged_into);
create index pb_idea_split on pb_idea (split_from);
create unique index pb_idea_of_project on pb_idea (project_id);
create index pb_idea_changed on pb_idea (updated_at);

-- Who else wrote an idea; an invitation has a token until somebody takes it.
create table pb_idea_author (
  id text not null primary key,
  idea_id text not null references pb_idea (id),
  person text,
  token text,
  invited_at text not null,
  accepted_at text
);
create unique index pb_idea_author_once on pb_idea_author (idea_id, person);
create unique index pb_idea_author_by_token on pb_idea_author (token);
create index pb_idea_author_by_person on pb_idea_author (person);

create table pb_idea_version (
  idea_id text not null references pb_idea (id),
  number integer not null,
  title text not null,
  description text not null,
  place text not null,
  cost_cents bigint,
  by_services integer not null,
  mention text not null,
  written_at text not null,
  primary key (idea_id, number)
);

create table pb_support (
  idea_id text not null references pb_idea (id),
  person text not null,
  given_at text not null,
  primary key (idea_id, person)
);
create index pb_support_by_person on pb_support (person);

-- What the services make of an idea. Nothing of it is public before it is published.
create table pb_valuator (
  idea_id text not null references pb_idea (id),
  agent text not null,
  agent_name text not null,
  since text not null,
  primary key (idea_id, agent)
);
create index pb_valuator_by_agent on pb_valuator (agent);

create table pb_examination (
  idea_id text not null primary key references pb_idea (id),
  verdict text not null check (verdict in ('UNDECIDED', 'FEASIBLE', 'UNFEASIBLE')),
  reason text not null,
  cost_cents bigint,
  cost_explanation text not null,
  revision integer not null,
  decided_at text not null,
  decided_by text not null,
  published_at text
);
create index pb_examination_by_agent on pb_examination (decided_by);

create table pb_examination_note (
  id text not null primary key,
  idea_id text not null references pb_idea (id),
  agent text not null,
  agent_name text not null,
  note text not null,
  written_at text not null
);
create index pb_examination_note_of_idea on pb_examination_note (idea_id, id);
create index pb_examination_note_by_agent on pb_examination_note (agent);

create table pb_exchange (
  id text not null primary key,
  idea_id text not null references pb_idea (id),
  person text not null,
  by_services integer not null,
  message text not null,
  written_at text not null
);
create index pb_exchange_of_idea on pb_exchange (idea_id, id);
create index pb_exchange_by_person on pb_exchange (person);

create table pb_appeal (
  idea_id text not null primary key references pb_idea (id),
  person text not null,
  reason text not null,
  appealed_at text not null,
  answer text,
  answered_at text
);
create index pb_appeal_by_person on pb_appeal (person);
