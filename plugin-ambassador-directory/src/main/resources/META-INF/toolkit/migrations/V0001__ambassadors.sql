create table amb_ambassador (
  slug text primary key,
  name text not null,
  commune text not null,
  themes text not null,
  mandate text not null,
  mandate_from text not null,
  mandate_to text not null,
  contact text not null,
  search_text text not null,
  updated_at text not null
);
create index amb_ambassador_by_name on amb_ambassador (name, slug);
create index amb_ambassador_by_commune on amb_ambassador (commune, name, slug);
create table amb_request (
  id text primary key,
  ambassador text not null references amb_ambassador (slug) on delete cascade,
  question text not null,
  email text not null,
  received_at text not null,
  answer text not null,
  answered_at text not null,
  published integer not null
);
create index amb_request_waiting on amb_request (published, received_at, id);
create index amb_request_of_ambassador on amb_request (ambassador, published, received_at, id);
create index amb_request_by_email on amb_request (email);
