-- Who took part in a consultation: once each, whatever they did and however often, and without a time.
create table con_participant (
  consultation text not null references con_consultation (slug) on delete cascade,
  person_id text not null,
  primary key (consultation, person_id)
);
create index con_participant_by_person on con_participant (person_id, consultation);
alter table con_consultation add column participants integer not null default 0;
insert into con_participant (consultation, person_id)
  select consultation, author_id from con_contribution where author_id <> ''
  union select consultation, author_id from con_statement where author_id <> ''
  union select consultation, author_id from con_amendment where author_id <> ''
  union select a.consultation, c.person_id from con_cosigner c join con_amendment a on a.id = c.amendment_id
  union select s.consultation, o.person_id from con_opinion o join con_statement s on s.id = o.statement_id;
update con_consultation set participants =
  (select count(*) from con_participant where con_participant.consultation = con_consultation.slug);
-- How many inhabitants there are of each band, as staff copied it from the census.
alter table con_consultation add column census_source text not null default '';
create table con_census (
  consultation text not null references con_consultation (slug) on delete cascade,
  question text not null,
  place integer not null,
  band text not null,
  inhabitants integer not null,
  primary key (consultation, question, band)
);
-- What participants say of themselves: an answer to one question a row, under a name that only the key of the consultation makes
-- from the account and the question. No account, no time, and nothing that joins the answers of a person.
create table con_profile (
  slot text not null primary key,
  consultation text not null references con_consultation (slug) on delete cascade,
  question text not null,
  band text not null
);
create index con_profile_by_consultation on con_profile (consultation, question);
-- How many gave each answer, and how many of them the page shows: it follows ten answers at a time, so that nobody learns one by
-- comparing the page before and after.
create table con_profile_count (
  consultation text not null references con_consultation (slug) on delete cascade,
  question text not null,
  band text not null,
  people integer not null,
  shown integer not null,
  primary key (consultation, question, band)
);
