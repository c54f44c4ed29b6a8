
-- What is found, with its words; they are written out by the runtime, so that no dictionary of the server decides.
create table core_search_document (
    type text not null,
    id text not null,
    title text not null,
    summary text not null,
    body text not null,
    path text not null,
    territory text not null,
    updated_at text not null,
    words tsvector,
    primary key (type, id)
);

create index core_search_document_by_date on core_search_document (updated_at, type, id);
create index core_search_document_by_type on core_search_document (type, updated_at, id);
create index core_search_document_by_territory on core_search_document (territory, updated_at, type, id);

create index core_search_document_by_words on core_search_document using gin (words);
