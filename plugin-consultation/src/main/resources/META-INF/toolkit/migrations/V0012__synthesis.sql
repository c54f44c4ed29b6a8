-- Where a synthesis stands with each contribution of its consultation.
create table con_treatment (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  contribution_id text not null,
  -- OPEN, GROUPED, SET_ASIDE, PARTLY, GONE.
  state text not null,
  primary key (consultation, step, contribution_id)
);
create index con_treatment_by_state on con_treatment (consultation, step, state, contribution_id);
-- How many are in each state, kept up to date with each change.
create table con_treatment_count (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  state text not null,
  contributions integer not null,
  primary key (consultation, step, state)
);
-- The tree of ideas.
create table con_theme (
  id text not null primary key,
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  -- Empty for the top.
  parent_id text not null,
  place integer not null,
  title text not null,
  -- How many extracts are in it, without those of the ideas below.
  extracts integer not null
);
create index con_theme_by_step on con_theme (consultation, step, place, id);
-- Contributions, whole or cut into pieces, each in one idea or set aside.
create table con_extract (
  id text not null primary key,
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  contribution_id text not null,
  place integer not null,
  text text not null,
  -- Empty for none.
  theme_id text not null,
  -- Why it is in no idea; empty when it was not set aside.
  reason text not null,
  -- What it became: an article, a decision; empty for nothing yet.
  became text not null
);
create unique index con_extract_by_contribution on con_extract (contribution_id, consultation, step, place);
create index con_extract_by_theme on con_extract (theme_id, id);
-- Words with which staff mark contributions.
create table con_tag (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  tag text not null,
  contribution_id text not null,
  primary key (consultation, step, tag, contribution_id)
);
create index con_tag_by_contribution on con_tag (contribution_id, consultation, step, tag);
-- The sentences of the synthesis, each in the section of an idea.
create table con_sentence (
  id text not null primary key,
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  theme_id text not null,
  place integer not null,
  text text not null,
  -- Whether it says what all extracts of its idea say.
  whole integer not null,
  -- Whether it shows a position that few people hold.
  minority integer not null
);
create index con_sentence_by_theme on con_sentence (theme_id, place, id);
create table con_citation (
  sentence_id text not null references con_sentence (id) on delete cascade,
  extract_id text not null references con_extract (id),
  primary key (sentence_id, extract_id)
);
create index con_citation_by_extract on con_citation (extract_id, sentence_id);
-- Versions that were published. They are never changed; only what the guarantor says is added.
create table con_synthesis (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  version integer not null,
  document text not null,
  note text not null,
  published_at text not null,
  review text not null,
  -- Empty before the guarantor has read it.
  reviewed_at text not null,
  primary key (consultation, step, version)
);
-- The sentences of the last version in which a contribution is cited, by their numbers.
create table con_cited (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  contribution_id text not null,
  sentence integer not null,
  primary key (contribution_id, consultation, step, sentence)
);
-- What the authority answers to an idea, or to one contribution.
create table con_answer (
  id text not null primary key,
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  -- An idea, or empty.
  theme_id text not null,
  -- A contribution, or empty.
  contribution_id text not null,
  -- ACCEPTED, PARTLY, REFUSED, LATER.
  decision text not null,
  text text not null,
  -- PLANNED, UNDER_WAY, DONE, ABANDONED.
  progress text not null,
  answered_at text not null,
  updated_at text not null
);
create unique index con_answer_by_subject on con_answer (consultation, step, theme_id, contribution_id);
create index con_answer_by_contribution on con_answer (contribution_id);
-- What happened to it since, oldest first.
create table con_follow_up (
  answer_id text not null references con_answer (id) on delete cascade,
  place integer not null,
  progress text not null,
  text text not null,
  happened_at text not null,
  primary key (answer_id, place)
);
-- News for those whose contributions are concerned, told part by part.
create table con_alert (
  id text not null primary key,
  -- SYNTHESIS, ANSWER, FOLLOW_UP.
  kind text not null,
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  -- The answer; empty for a synthesis.
  answer_id text not null,
  -- The last person who was told.
  told text not null
);
