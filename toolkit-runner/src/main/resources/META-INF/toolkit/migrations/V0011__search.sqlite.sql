
-- What the words lead to; an integer key, because FTS5 knows rows by their number.
create table core_search_document (
    position integer primary key,
    type text not null,
    id text not null,
    title text not null,
    summary text not null,
    body text not null,
    path text not null,
    territory text not null,
    updated_at text not null,
    unique (type, id)
);

create index core_search_document_by_date on core_search_document (updated_at, type, id);
create index core_search_document_by_type on core_search_document (type, updated_at, id);
create index core_search_document_by_territory on core_search_document (territory, updated_at, type, id);

-- Stems by where they stand, and all words as they are. The texts come folded and separated by spaces.
create virtual table core_search_text using fts5(
    title, summary, body, exact, content = '', contentless_delete = 1, tokenize = 'ascii'
);
