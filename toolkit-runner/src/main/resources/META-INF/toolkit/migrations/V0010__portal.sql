-- Pages and news of the authority. A text is empty where nobody has written it; publish_at is empty until a date is chosen.
create table core_article (
    id text not null primary key,
    kind text not null check (kind in ('page', 'news')),
    state text not null check (state in ('draft', 'published', 'withdrawn')),
    place text not null check (place in ('none', 'menu', 'footer', 'help')),
    slug text not null,
    publish_at text not null,
    version integer not null,
    updated_at text not null,
    title_fr text not null,
    summary_fr text not null,
    body_fr text not null,
    title_en text not null,
    summary_en text not null,
    body_en text not null,
    search_key text not null
);

create unique index core_article_by_slug on core_article (kind, slug);
create index core_article_by_date on core_article (kind, state, publish_at, id);
create index core_article_by_change on core_article (kind, updated_at, id);

-- The page of an old address, which redirects.
create table core_article_address (
    kind text not null,
    slug text not null,
    article_id text not null,
    primary key (kind, slug)
);

create table core_article_version (
    article_id text not null,
    version integer not null,
    saved_at text not null,
    saved_by text not null,
    title_fr text not null,
    summary_fr text not null,
    body_fr text not null,
    title_en text not null,
    summary_en text not null,
    body_en text not null,
    primary key (article_id, version)
);

-- How the home page is composed; a block without a row stands where its kind has its place.
create table core_home_block (
    owner text not null,
    name text not null,
    position integer not null,
    shown integer not null check (shown in (0, 1)),
    items integer not null,
    title_fr text not null,
    body_fr text not null,
    title_en text not null,
    body_en text not null,
    primary key (owner, name)
);

create index core_home_block_by_position on core_home_block (position, owner, name);

alter table core_setting add column changed_by text not null default '';
