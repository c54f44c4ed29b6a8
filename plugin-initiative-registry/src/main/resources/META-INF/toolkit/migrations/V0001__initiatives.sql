create table ini_initiative (
  slug text primary key,
  title text not null,
  summary text not null,
  problem text not null,
  commune text not null,
  holder text not null,
  started_on text not null,
  phase text not null,
  cost bigint not null,
  results text not null,
  failures text not null,
  conditions text not null,
  licence text not null,
  search_text text not null,
  updated_at text not null
);
create index ini_initiative_by_start on ini_initiative (started_on, slug);
create index ini_initiative_by_commune on ini_initiative (commune, started_on, slug);
create table ini_open_call (
  call_slug text primary key,
  title text not null,
  path text not null,
  closes_on text not null
);
create index ini_open_call_by_closing on ini_open_call (closes_on, call_slug);
