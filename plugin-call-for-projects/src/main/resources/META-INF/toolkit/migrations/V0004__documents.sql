-- What a funder writes about a call is one document from here on. Until now nobody could type a call: its texts have no line ends.
alter table cal_call add column kind text not null default 'PROJECTS';
alter table cal_call add column version integer not null default 1;
alter table cal_call add column withdrawn_on text not null default '';
alter table cal_call add column document text not null default '';
create table cal_escaped as
  select slug, amount, opens_on, closes_on,
    replace(replace(title, '\', '\\'), '"', '\"') as title,
    replace(replace(summary, '\', '\\'), '"', '\"') as summary,
    replace(replace(funder, '\', '\\'), '"', '\"') as funder,
    replace(replace(aid, '\', '\\'), '"', '\"') as aid,
    replace(replace(applicants, '\', '\\'), '"', '\"') as applicants,
    replace(replace(not_funded, '\', '\\'), '"', '\"') as not_funded,
    replace(replace(chosen_by, '\', '\\'), '"', '\"') as chosen_by
  from cal_call;
update cal_call set document = (
  select '{"subject":{"kind":"PROJECTS","title":"' || e.title || '","summary":"' || e.summary || '"},'
    || '"funding":{"funders":[{"name":"' || e.funder || '"}],"cents":' || e.amount
    || ',"aid":"' || e.aid || '","notFunded":"' || e.not_funded || '"},'
    || '"applicants":{"words":"' || e.applicants || '","people":true,"fewest":1},'
    || '"calendar":{"opensOn":"' || e.opens_on || '","closesOn":"' || e.closes_on || '","milestones":['
    || coalesce((
      select string_agg('{"kind":"OTHER","title":"' || replace(replace(s.title, '\', '\\'), '"', '\"')
        || '","startsOn":"' || s.starts_on || '","endsOn":"' || s.ends_on || '"}', ',' order by s.place)
      from cal_step s where s.call_slug = e.slug), '')
    || ']},"selection":{"chosenBy":"' || e.chosen_by || '","criteria":['
    || coalesce((
      select string_agg('{"code":"critere-' || c.place || '","title":"' || replace(replace(c.title, '\', '\\'), '"', '\"')
        || '","weight":' || c.weight || ',"lookedAt":"' || replace(replace(c.looked_at, '\', '\\'), '"', '\"')
        || '"}', ',' order by c.place)
      from cal_criterion c where c.call_slug = e.slug), '')
    || ']}}'
  from cal_escaped e where e.slug = cal_call.slug);
drop table cal_escaped;
drop table cal_step;
drop table cal_criterion;
alter table cal_call drop column aid;
alter table cal_call drop column applicants;
alter table cal_call drop column not_funded;
alter table cal_call drop column chosen_by;
-- What was published before: each version of each call, with what changed in words.
create table cal_call_version (
  call_slug text not null references cal_call (slug) on delete cascade,
  version integer not null,
  document text not null,
  note text not null,
  published_by text not null,
  published_at text not null,
  primary key (call_slug, version)
);
insert into cal_call_version select slug, 1, document, '', '', updated_at from cal_call;
-- Where and about what, for lists and alerts.
create table cal_call_territory (
  call_slug text not null references cal_call (slug) on delete cascade,
  code text not null,
  primary key (call_slug, code)
);
create index cal_call_territory_by_code on cal_call_territory (code, call_slug);
create table cal_call_theme (
  call_slug text not null references cal_call (slug) on delete cascade,
  theme text not null,
  primary key (call_slug, theme)
);
create index cal_call_theme_by_theme on cal_call_theme (theme, call_slug);
-- Questions are asked by somebody, wait, and are answered for everybody.
alter table cal_question rename to cal_answered;
create table cal_question (
  id text primary key,
  call_slug text not null references cal_call (slug) on delete cascade,
  question text not null,
  answer text not null,
  asked_by text not null,
  asked_on text not null,
  answered_on text not null,
  state text not null
);
create index cal_question_of_call on cal_question (call_slug, state, answered_on, id);
insert into cal_question
  select call_slug || '-' || place, call_slug, question, answer, '', answered_on, answered_on, 'ANSWERED' from cal_answered;
drop table cal_answered;
