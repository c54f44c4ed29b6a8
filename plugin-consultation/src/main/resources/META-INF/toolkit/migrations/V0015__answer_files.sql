-- Files that answer questions. The runtime keeps the bytes; each file belongs to one row here, whose identifier is random.
-- Without references: the job that removes rows has to remove the bytes too.
create table con_answer_file (
  id text not null primary key,
  consultation text not null,
  step integer not null,
  question text not null,
  -- Under which the draft or the answer is kept; for an answer by a code a random word once it is sent.
  respondent text not null,
  -- Empty until it is sent.
  answer_id text not null,
  -- Identifier in the runtime.
  file text not null,
  name text not null,
  alternative text not null,
  media_type text not null,
  size bigint not null,
  -- SHA-256 of what is kept, 64 hexadecimal digits.
  digest text not null,
  -- Day; empty once an answer by a code is sent.
  kept_on text not null,
  -- 1 when the question was shown in the end.
  counted integer not null,
  -- 1 when the question said, as it was answered, that files may be published.
  disclosable integer not null,
  -- 1 once staff let everybody see it.
  accepted integer not null
);
create index con_answer_file_by_step on con_answer_file (consultation, step, counted, id);
create index con_answer_file_by_question on con_answer_file (consultation, step, question, counted, accepted, id);
create index con_answer_file_by_respondent on con_answer_file (respondent, consultation, step, id);
create index con_answer_file_by_answer on con_answer_file (answer_id, id);
