-- A question to one ambassador becomes a request for openness or co-elaboration, relayed to an administration in a public thread.
create table amb_request_kept as select * from amb_request;
drop table amb_request;
create table amb_request (
  id text primary key,
  number text not null unique,
  kind text not null,
  title text not null,
  words text not null,
  purpose text not null,
  administration text not null,
  body text not null,
  ambassador text not null,
  author text not null,
  email text not null,
  state text not null,
  shown integer not null,
  received_at text not null,
  qualified_on text not null,
  relayed_on text not null,
  promised_until text not null,
  legal_until text not null,
  reminded_on text not null,
  escalated_on text not null,
  escalated_to text not null,
  silent_on text not null,
  relay_address text not null,
  reply_key text not null,
  outcome text not null,
  answer text not null,
  answered_at text not null,
  satisfaction text not null,
  satisfaction_words text not null,
  satisfied_at text not null,
  reopened integer not null,
  grouped_into text not null,
  supports integer not null,
  duty_until text not null,
  removed_at text not null,
  due_on text not null,
  search_text text not null,
  revision integer not null,
  updated_at text not null
);
insert into amb_request
  select id,
    substr(received_at, 1, 4) || '-' || case when place < 10 then '00' when place < 100 then '0' else '' end || place,
    'OTHER',
    case when length(question) <= 120 then question else substr(question, 1, 119) || '…' end,
    question, '', '', '', ambassador, author, case when published = 1 then '' else email end,
    case when published = 1 then 'ANSWERED' else 'RECEIVED' end, published, received_at,
    case when published = 1 then substr(received_at, 1, 10) else '' end, '', '', '', '', '', '', '', '', '',
    case when published = 1 then 'GRANTED' else '' end, case when published = 1 then answer else '' end,
    case when published = 1 then answered_at else '' end,
    '', '', '', 0, '', 0, '', removed_at,
    case when published = 1 then substr(answered_at, 1, 10) else substr(received_at, 1, 10) end,
    lower(question), 0, case when published = 1 then answered_at else received_at end
  from (select kept.*, row_number() over (partition by substr(received_at, 1, 4) order by received_at, id) as place
    from amb_request_kept kept) numbered;
drop table amb_request_kept;
create index amb_request_in_list on amb_request (shown, received_at, id);
create index amb_request_of_body on amb_request (body, shown, received_at, id);
create index amb_request_of_kind on amb_request (kind, shown, received_at, id);
create index amb_request_in_state on amb_request (state, received_at, id);
create index amb_request_of_ambassador on amb_request (ambassador, shown, received_at, id);
create index amb_request_by_author on amb_request (author, received_at);
create index amb_request_by_email on amb_request (email);
create index amb_request_by_relay on amb_request (relay_address);
create index amb_request_due on amb_request (due_on, id);
create index amb_request_of_group on amb_request (grouped_into);
create index amb_request_by_key on amb_request (reply_key);
create index amb_request_by_change on amb_request (updated_at);
create index amb_request_in_order on amb_request (shown, id);

create table amb_request_year (
  year text primary key,
  last integer not null
);
insert into amb_request_year select substr(number, 1, 4), count(*) from amb_request group by substr(number, 1, 4);

create table amb_request_step (
  id text primary key,
  request text not null references amb_request (id) on delete cascade,
  kind text not null,
  audience text not null,
  by_kind text not null,
  by_name text not null,
  words text not null,
  at text not null
);
create index amb_request_step_of_request on amb_request_step (request, at, id);
insert into amb_request_step
  select id || '-r', id, 'RECEIVED', 'PUBLIC', 'ASKER', '', '', received_at from amb_request;
insert into amb_request_step
  select id || '-a', id, 'ANSWERED', 'PUBLIC', 'STAFF', '', answer, answered_at from amb_request where answered_at <> '';

create table amb_request_opened (
  request text not null references amb_request (id) on delete cascade,
  place integer not null,
  kind text not null,
  label text not null,
  address text not null,
  primary key (request, place)
);

create table amb_request_support (
  request text not null references amb_request (id) on delete cascade,
  person text not null,
  brought_by text not null,
  given_at text not null,
  primary key (request, person)
);
create index amb_request_support_by_person on amb_request_support (person, request);
create index amb_request_support_brought on amb_request_support (brought_by);

-- Whom the job still has to tell, from which person on.
create table amb_request_alert (
  id text primary key,
  request text not null references amb_request (id) on delete cascade,
  kind text not null,
  told_until text not null
);

-- Kept counts of the register, moved with each change of a request: by administration, year of relay and kind.
create table amb_ledger (
  body text not null,
  year integer not null,
  kind text not null,
  received integer not null,
  answered integer not null,
  in_time integer not null,
  granted integer not null,
  partly integer not null,
  refused integer not null,
  silent integer not null,
  judged_yes integer not null,
  judged_partly integer not null,
  judged_no integer not null,
  primary key (body, year, kind)
);
create index amb_ledger_by_year on amb_ledger (year, body);
create table amb_ledger_delay (
  body text not null,
  year integer not null,
  kind text not null,
  days integer not null,
  requests integer not null,
  primary key (body, year, kind, days)
);
create index amb_ledger_delay_by_year on amb_ledger_delay (year, body, days);
