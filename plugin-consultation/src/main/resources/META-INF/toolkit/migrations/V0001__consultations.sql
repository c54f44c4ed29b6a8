create table con_consultation (
  slug text primary key,
  title text not null,
  summary text not null,
  decided_by text not null,
  open_points text not null,
  closed_points text not null,
  weight_of_opinion text not null,
  guarantor text not null,
  cost bigint not null,
  opens_on text not null,
  closes_on text not null,
  search_text text not null,
  closing_announced integer not null,
  updated_at text not null
);
create index con_consultation_by_closing on con_consultation (closes_on, slug);
create index con_consultation_to_announce on con_consultation (closing_announced, closes_on);
create table con_step (
  consultation text not null references con_consultation (slug) on delete cascade,
  place integer not null,
  title text not null,
  starts_on text not null,
  ends_on text not null,
  outcome text not null,
  primary key (consultation, place)
);
create table con_document (
  consultation text not null references con_consultation (slug) on delete cascade,
  place integer not null,
  title text not null,
  address text not null,
  facts text not null,
  primary key (consultation, place)
);
create table con_change (
  consultation text not null references con_consultation (slug) on delete cascade,
  place integer not null,
  asked text not null,
  decided text not null,
  decided_on text not null,
  today text not null,
  progress text not null,
  primary key (consultation, place)
);
create index con_change_by_day on con_change (decided_on, consultation, place);
