create table cal_call (
  slug text primary key,
  title text not null,
  summary text not null,
  funder text not null,
  amount bigint not null,
  aid text not null,
  applicants text not null,
  not_funded text not null,
  chosen_by text not null,
  opens_on text not null,
  closes_on text not null,
  search_text text not null,
  opening_announced integer not null,
  updated_at text not null
);
create index cal_call_by_closing on cal_call (closes_on, slug);
create index cal_call_to_announce on cal_call (opening_announced, opens_on);
create table cal_step (
  call_slug text not null references cal_call (slug) on delete cascade,
  place integer not null,
  title text not null,
  starts_on text not null,
  ends_on text not null,
  primary key (call_slug, place)
);
create table cal_criterion (
  call_slug text not null references cal_call (slug) on delete cascade,
  place integer not null,
  title text not null,
  weight integer not null,
  looked_at text not null,
  primary key (call_slug, place)
);
create table cal_question (
  call_slug text not null references cal_call (slug) on delete cascade,
  place integer not null,
  question text not null,
  answer text not null,
  answered_on text not null,
  primary key (call_slug, place)
);
