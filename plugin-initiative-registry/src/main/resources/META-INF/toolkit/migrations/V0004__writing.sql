-- What people are writing: a new entry (slug is empty) or the next version of one. Its sheet is one document, as that of an entry.
create table ini_draft (
  id text primary key,
  slug text not null,
  kind text not null,
  title text not null,
  base_version integer not null,
  sheet text not null,
  revision integer not null,
  state text not null,
  note text not null,
  message text not null,
  updated_at text not null
);
create index ini_draft_waiting on ini_draft (state, updated_at, id);
create index ini_draft_of_entry on ini_draft (slug, id);
-- Who writes a draft. Those who wrote the entry of which it is the next version write it too.
create table ini_draft_author (
  draft_id text not null references ini_draft (id) on delete cascade,
  person text not null,
  since text not null,
  primary key (draft_id, person)
);
create index ini_draft_author_by_person on ini_draft_author (person, draft_id);
-- Invitations to write a draft or an entry; one of both is empty. A closed one was accepted or taken back.
create table ini_invitation (
  id text primary key,
  draft_id text not null,
  slug text not null,
  token text not null unique,
  invited_by text not null,
  invited_at text not null,
  is_open integer not null
);
create index ini_invitation_open on ini_invitation (draft_id, slug, is_open, id);
create index ini_invitation_by_person on ini_invitation (invited_by, invited_at);
-- How often authors were asked whether an entry is up to date; a row older than the last confirmation counts for nothing.
create table ini_reminder (
  slug text primary key references ini_entry (slug) on delete cascade,
  sent integer not null,
  last_at text not null
);
-- Why an entry was archived or withdrawn.
create table ini_state_reason (
  slug text primary key references ini_entry (slug) on delete cascade,
  reason text not null,
  noted_at text not null
);
