-- Versions of the questions of a step, as documents. Version 0 is what staff work on; the others are never changed.
create table con_questionnaire (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  version integer not null,
  document text not null,
  -- Empty for version 0.
  published_at text not null,
  primary key (consultation, step, version)
);
-- What people typed and have not sent yet, whether it can be counted or not.
create table con_reply_draft (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  -- A person, the hash of a code, or a sheet of paper.
  respondent text not null,
  version integer not null,
  document text not null,
  revision integer not null,
  saved_on text not null,
  primary key (consultation, step, respondent)
);
create index con_reply_draft_by_respondent on con_reply_draft (respondent);
create index con_reply_draft_by_day on con_reply_draft (saved_on);
-- What people sent. The identifier is random: their order says nothing about when somebody answered.
create table con_reply (
  id text not null primary key,
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  -- A person, a sheet of paper, or for an answer by a code a random word: nothing leads from the code to the answer.
  respondent text not null,
  version integer not null,
  document text not null,
  -- Empty for an answer by a code.
  answered_on text not null
);
create unique index con_reply_by_respondent on con_reply (consultation, step, respondent);
create index con_reply_by_person on con_reply (respondent);
create index con_reply_by_step on con_reply (consultation, step, id);
-- The choices of answers that count, for cross tables.
create table con_reply_choice (
  answer_id text not null references con_reply (id) on delete cascade,
  question text not null,
  choice text not null,
  consultation text not null,
  step integer not null,
  primary key (answer_id, question, choice)
);
create index con_reply_choice_by_question on con_reply_choice (consultation, step, question, choice, answer_id);
-- The texts of answers that count, to read them one after the other.
create table con_reply_text (
  answer_id text not null references con_reply (id) on delete cascade,
  question text not null,
  consultation text not null,
  step integer not null,
  text text not null,
  -- 1 once staff took it away from what everybody reads.
  hidden integer not null,
  primary key (answer_id, question)
);
create index con_reply_text_by_question on con_reply_text (consultation, step, question, hidden, answer_id);
-- What the answers come to, kept up to date with each.
create table con_reply_count (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  -- Empty for the whole questionnaire.
  question text not null,
  choice text not null,
  people bigint not null,
  total bigint not null,
  primary key (consultation, step, question, choice)
);
-- Codes with each of which somebody answers once, as hashes with a key that is in no backup.
create table con_reply_code (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  code text not null,
  used integer not null,
  primary key (consultation, step, code)
);
