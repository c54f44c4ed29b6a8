-- Calls for volunteers and the draws among them. Who drew which ticket is forgotten on erase_on; the tickets stay.
create table amb_draw (
  id text primary key,
  post text not null references amb_post (slug),
  title text not null,
  rules text not null,
  minimum_age integer not null,
  communes text not null,
  closes_at text not null,
  seats integer not null,
  substitutes integer not null,
  criteria text not null,
  seed_source text not null,
  seed_on text not null,
  erase_on text not null,
  state text not null,
  frozen_at text not null,
  pool_sha256 text not null,
  seed text not null,
  drawn_at text not null,
  declined text not null,
  created_at text not null,
  updated_at text not null
);
create index amb_draw_by_date on amb_draw (created_at, id);
create index amb_draw_of_post on amb_draw (post, created_at);
create index amb_draw_by_erasure on amb_draw (erase_on, id);
create index amb_draw_by_state on amb_draw (state, closes_at);
create table amb_volunteer (
  draw text not null references amb_draw (id) on delete cascade,
  ticket text not null,
  account text not null,
  answers text not null,
  volunteered_at text not null,
  primary key (draw, ticket)
);
create index amb_volunteer_by_account on amb_volunteer (account, draw);
create unique index amb_volunteer_once on amb_volunteer (draw, account) where account <> '';

-- By what other directories know what was imported, so that it is known again: kind is PERSON, ORGANIZATION, POST or MEMBERSHIP.
create table amb_identifier (
  kind text not null,
  scheme text not null,
  identifier text not null,
  slug text not null,
  primary key (kind, scheme, identifier)
);
create index amb_identifier_of_slug on amb_identifier (kind, slug);

-- What an import has read, until it is taken or refused as a whole: rows never outlive the transaction.
create table amb_import_item (
  kind text not null,
  place integer not null,
  source text not null,
  folded text not null,
  scheme text not null,
  identifier text not null,
  refers text not null,
  person text not null,
  slug text not null,
  is_known integer not null,
  level integer not null,
  content text not null,
  primary key (kind, place)
);
create index amb_import_item_by_source on amb_import_item (kind, source);
create index amb_import_item_by_name on amb_import_item (kind, folded);
create index amb_import_item_by_identifier on amb_import_item (kind, identifier);
create index amb_import_item_by_slug on amb_import_item (kind, slug);
create index amb_import_item_by_level on amb_import_item (kind, level, place);
create index amb_import_item_by_parent on amb_import_item (kind, refers);
