-- An entry of any kind, as it is read. Its sheet is one document; the other columns repeat what lists and searches need.
-- Text is empty and a number is -1 where nothing is known.
create table ini_entry (
  slug text primary key,
  kind text not null,
  state text not null,
  version integer not null,
  sheet text not null,
  title text not null,
  summary text not null,
  place text not null,
  territory text not null,
  department text not null,
  region text not null,
  population integer not null,
  latitude double precision,
  longitude double precision,
  holder text not null,
  phase text not null,
  status text not null,
  level text not null,
  started_on text not null,
  cost bigint not null,
  participants bigint not null,
  quality integer not null,
  is_peer integer not null,
  source text not null,
  source_address text not null,
  search_text text not null,
  published_at text not null,
  updated_at text not null,
  confirmed_at text not null
);
create index ini_entry_by_change on ini_entry (state, updated_at, slug);
create index ini_entry_by_kind on ini_entry (state, kind, updated_at, slug);
create index ini_entry_by_publication on ini_entry (published_at, slug);
create index ini_entry_to_confirm on ini_entry (source, state, confirmed_at, slug);
create index ini_entry_by_source on ini_entry (source, source_address);
-- What an entry is found by, where it may have several: topic, method, territory and those around it.
create table ini_entry_facet (
  facet text not null,
  value text not null,
  slug text not null references ini_entry (slug) on delete cascade,
  primary key (facet, value, slug)
);
create index ini_entry_facet_of_entry on ini_entry_facet (slug);
create table ini_relation (
  from_slug text not null references ini_entry (slug) on delete cascade,
  kind text not null,
  to_slug text not null references ini_entry (slug) on delete cascade,
  note text not null,
  added_at text not null,
  primary key (from_slug, kind, to_slug)
);
create index ini_relation_to on ini_relation (to_slug, kind, from_slug);
create table ini_version (
  slug text not null references ini_entry (slug) on delete cascade,
  number integer not null,
  sheet text not null,
  note text not null,
  author text not null,
  published_at text not null,
  primary key (slug, number)
);
create index ini_version_by_author on ini_version (author, slug, number);
-- Who wrote an entry and may change it.
create table ini_author (
  slug text not null references ini_entry (slug) on delete cascade,
  person text not null,
  since text not null,
  primary key (slug, person)
);
create index ini_author_by_person on ini_author (person, since, slug);
-- The initiatives of before, as documents. A line end separates the facts of a list.
insert into ini_entry (slug, kind, state, version, sheet, title, summary, place, territory, department, region, population,
    holder, phase, status, level, started_on, cost, participants, quality, is_peer, source, source_address, search_text,
    published_at, updated_at, confirmed_at)
  select slug, 'INITIATIVE', 'PUBLISHED', 1,
    '{"kind":"INITIATIVE","subject":{"title":"' || title_text || '","summary":"' || summary_text
      || '","problem":"' || problem_text || '","story":"","topics":[]},"place":{"name":"' || commune_text
      || '","territories":[]},"partnership":{"holder":{"name":"' || holder_text || '"},"partners":[]},"course":{"phase":"OPERATION","status":"'
      || case phase when 'ENDED' then 'ENDED' else 'RUNNING' end || '","methods":[],"startedOn":"' || started_on
      || '","counted":""},"means":{"costs":[{"kind":"OTHER","cents":' || cost || ',"hours":0,"note":""}],"funding":""},"lessons":{"results":'
      || case results_text when '' then '[]' else '[{"fact":"' || replace(results_text, '
', '"},{"fact":"') || '"}]' end
      || ',"failures":' || case failures_text when '' then '[]' else '["' || replace(failures_text, '
', '","') || '"]' end
      || ',"conditions":' || case conditions_text when '' then '[]' else '["' || replace(conditions_text, '
', '","') || '"]' end
      || '},"sharing":{"kit":"","links":[],"licence":"ETALAB_2_0","contact":"","address":"","isPeer":false}}',
    title, summary, commune, '', '', '', 0, holder, 'OPERATION',
    case phase when 'ENDED' then 'ENDED' else 'RUNNING' end, '', started_on, cost, -1, 0, 0, '', '', search_text,
    published_at, updated_at, updated_at
  from (
    select i.*,
      replace(replace(replace(replace(title, '\', '\\'), '"', '\"'), '	', ' '), '
', '\n') as title_text,
      replace(replace(replace(replace(summary, '\', '\\'), '"', '\"'), '	', ' '), '
', '\n') as summary_text,
      replace(replace(replace(replace(problem, '\', '\\'), '"', '\"'), '	', ' '), '
', '\n') as problem_text,
      replace(replace(replace(replace(commune, '\', '\\'), '"', '\"'), '	', ' '), '
', '\n') as commune_text,
      replace(replace(replace(replace(holder, '\', '\\'), '"', '\"'), '	', ' '), '
', '\n') as holder_text,
      replace(replace(replace(results, '\', '\\'), '"', '\"'), '	', ' ') as results_text,
      replace(replace(replace(failures, '\', '\\'), '"', '\"'), '	', ' ') as failures_text,
      replace(replace(replace(conditions, '\', '\\'), '"', '\"'), '	', ' ') as conditions_text
    from ini_initiative i
  ) old;
insert into ini_version (slug, number, sheet, note, author, published_at)
  select slug, version, sheet, '', '', published_at from ini_entry;
drop table ini_initiative;
