-- Versions of a text on which people say what they would change. A version is never changed.
create table con_text (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  version integer not null,
  document text not null,
  -- What changed since the version before.
  note text not null,
  published_at text not null,
  primary key (consultation, step, version)
);
-- Amendments, each written on a version and on one article of it.
create table con_amendment (
  id text not null primary key,
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  version integer not null,
  article text not null,
  document text not null,
  reason text not null,
  author_id text not null,
  state text not null,
  -- What the authority answers, and the version into which it went; 0 for none.
  answer text not null,
  adopted_in integer not null,
  -- Its place among those that were accepted in this step: each is written on what the ones before made of the text; 0 for none.
  accepted_as integer not null,
  cosigners integer not null,
  created_at text not null,
  decided_at text not null
);
create index con_amendment_by_article on con_amendment (consultation, step, article, id);
create index con_amendment_by_state on con_amendment (consultation, step, state, id);
create index con_amendment_by_author on con_amendment (author_id, id);
create table con_cosigner (
  amendment_id text not null references con_amendment (id) on delete cascade,
  person_id text not null,
  primary key (amendment_id, person_id)
);
create index con_cosigner_by_person on con_cosigner (person_id, amendment_id);
