-- A search that a person keeps, to be told of new entries that it finds. The query is what stands in the address of the list.
create table ini_saved_search (
  id text primary key,
  person text not null,
  name text not null,
  query text not null,
  frequency text not null,
  told_until text not null,
  told_at text not null,
  created_at text not null
);
create index ini_saved_search_by_person on ini_saved_search (person, created_at, id);
