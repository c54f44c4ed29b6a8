-- What the runtime knows of the contents of all plugins. A content is named by its type (plugin id, dot, name) and its id there.

create table core_content (
    type text not null,
    id text not null,
    title text not null,
    path text not null,
    summary text not null,
    territory text,
    owner_id text,
    is_public integer not null check (is_public in (0, 1)),
    is_hidden integer not null default 0 check (is_hidden in (0, 1)),
    updated_at text not null,
    primary key (type, id)
);

create index core_content_by_owner on core_content (owner_id, type, id);

-- Numbers that lists and pages show; they move with what they count, so that nothing is ever counted over a table.
create table core_content_count (
    type text not null,
    id text not null,
    comments bigint not null default 0,
    supports bigint not null default 0,
    primary key (type, id)
);

-- Each version as it was published, newest number last; texts are a list of label and text.
create table core_content_version (
    type text not null,
    id text not null,
    number integer not null,
    title text not null,
    summary text not null,
    texts text not null,
    changed_at text not null,
    changed_by text not null,
    primary key (type, id, number)
);

create table core_content_link (
    from_type text not null,
    from_id text not null,
    kind text not null,
    to_type text not null,
    to_id text not null,
    linked_at text not null,
    primary key (from_type, from_id, kind, to_type, to_id)
);

create index core_content_link_by_target on core_content_link (to_type, to_id, kind);

create table core_tag (
    slug text not null,
    label text not null,
    type text not null,
    id text not null,
    tagged_at text not null,
    primary key (type, id, slug)
);

create index core_tag_by_slug on core_tag (slug, tagged_at, type, id);

create table core_support (
    type text not null,
    id text not null,
    person_id text not null,
    supported_at text not null,
    primary key (type, id, person_id)
);

create index core_support_by_person on core_support (person_id);

-- A discussion has two levels: a comment without a thread begins one, the others answer in it. Ids are in the order of time.
create table core_comment (
    id text not null primary key,
    type text not null,
    content_id text not null,
    thread_id text references core_comment (id),
    author_id text not null,
    helped_by text,
    is_official integer not null check (is_official in (0, 1)),
    stance text check (stance in ('FOR', 'AGAINST')),
    body text not null,
    state text not null check (state in ('PUBLISHED', 'PENDING', 'HIDDEN', 'WITHDRAWN')),
    written_at text not null,
    edited_at text,
    replies integer not null default 0,
    supports integer not null default 0
);

create index core_comment_by_thread on core_comment (type, content_id, thread_id, id);
create index core_comment_by_support on core_comment (type, content_id, thread_id, supports, id);
create index core_comment_by_author on core_comment (author_id, id);

-- Sites that may show cards of this one.
create table core_embed_domain (
    domain text not null primary key,
    added_at text not null
);
