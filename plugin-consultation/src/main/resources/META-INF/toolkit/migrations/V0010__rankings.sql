-- A step in which people put items in order.
create table con_ranking (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  -- How many items are in a list at most.
  choices integer not null,
  -- How many people gave a list, kept up to date with each.
  lists integer not null,
  primary key (consultation, step)
);
-- What there is to put in order; the counts are kept up to date with each list.
create table con_ranking_item (
  id text not null primary key,
  consultation text not null,
  step integer not null,
  place integer not null,
  title text not null,
  text text not null,
  points integer not null,
  firsts integer not null,
  lists integer not null,
  foreign key (consultation, step) references con_ranking (consultation, step) on delete cascade
);
create index con_ranking_item_by_place on con_ranking_item (consultation, step, place, id);
-- One list a person, without the time at which it was given.
create table con_ranking_list (
  consultation text not null,
  step integer not null,
  person_id text not null,
  -- Identifiers of items, the first choice first, separated by a space.
  items text not null,
  primary key (consultation, step, person_id),
  foreign key (consultation, step) references con_ranking (consultation, step) on delete cascade
);
create index con_ranking_list_by_person on con_ranking_list (person_id, consultation, step);
