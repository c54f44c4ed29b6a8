-- Registries of others that this one reads.
create table ini_source (
  id text primary key,
  name text not null,
  address text not null unique,
  state text not null,
  reason text not null,
  cursor text not null,
  withdrawn integer not null,
  takes_withdrawals integer not null,
  due_at text not null,
  harvested_at text not null,
  problem text not null,
  added_at text not null
);
create index ini_source_due on ini_source (state, due_at, id);
-- Which entry was made of what a source gave.
create table ini_harvested (
  source text not null references ini_source (id) on delete cascade,
  remote_slug text not null,
  slug text not null,
  primary key (source, remote_slug)
);
create index ini_harvested_by_slug on ini_harvested (slug);
-- How entries of a source are related there; one may come before the other.
create table ini_harvested_relation (
  source text not null references ini_source (id) on delete cascade,
  remote_from text not null,
  kind text not null,
  remote_to text not null,
  primary key (source, remote_from, kind, remote_to)
);
create index ini_harvested_relation_to on ini_harvested_relation (source, remote_to);
-- What a source gave that does not follow from what it gave before; somebody decides.
create table ini_conflict (
  source text not null references ini_source (id) on delete cascade,
  remote_slug text not null,
  slug text not null,
  version integer not null,
  document text not null,
  found_at text not null,
  primary key (source, remote_slug)
);
create index ini_conflict_by_day on ini_conflict (found_at, source, remote_slug);
create index ini_entry_of_source on ini_entry (source, updated_at, slug);
-- What an address answered when it was last asked; -1 when nobody did.
create table ini_link_check (
  address text primary key,
  status integer not null,
  failures integer not null,
  checked_at text not null
);
create index ini_link_check_by_day on ini_link_check (checked_at, address);
create index ini_link_check_failed on ini_link_check (failures, address);
-- A file that is being taken over: its rows as they were read, until they are entries.
create table ini_import (
  id text primary key,
  name text not null,
  columns_read text not null,
  mapping text not null,
  findings text not null,
  state text not null,
  skips_doubles integer not null,
  rows_read integer not null,
  rows_stored integer not null,
  started_by text not null,
  started_at text not null
);
create index ini_import_by_state on ini_import (state, started_at, id);
create table ini_import_row (
  import text not null references ini_import (id) on delete cascade,
  line integer not null,
  cells text not null,
  primary key (import, line)
);
-- A relation to an entry that comes later in its file.
create table ini_import_relation (
  import text not null references ini_import (id) on delete cascade,
  to_slug text not null,
  kind text not null,
  from_slug text not null,
  primary key (import, to_slug, kind, from_slug)
);
