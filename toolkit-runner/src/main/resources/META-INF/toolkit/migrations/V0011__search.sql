-- Words of titles and summaries, folded, to propose the nearest one to who mistyped; a word goes with the last content that holds it.
create table core_search_word (
    word text not null primary key,
    initial text not null,
    length integer not null,
    uses integer not null
);

create index core_search_word_by_initial on core_search_word (initial, length, word);

-- How many contents a type had and how many of them were indexed when they were last compared.
create table core_search_check (
    type text not null primary key,
    contents integer not null,
    indexed integer not null,
    checked_at text not null
);
