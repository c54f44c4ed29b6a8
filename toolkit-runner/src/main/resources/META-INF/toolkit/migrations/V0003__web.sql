-- Tokens are kept as SHA-256 hashes: who reads the database cannot sign in with what stands in it.
create table core_session (
    token_hash text not null primary key,
    person_id text not null,
    display_name text not null,
    roles text not null,
    created_at text not null,
    seen_at text not null,
    expires_at text not null
);

create index core_session_by_expiry on core_session (expires_at);

create table core_admin_link (
    token_hash text not null primary key,
    created_at text not null,
    expires_at text not null
);

create table core_setting (
    owner text not null,
    name text not null,
    value text not null,
    changed_at text not null,
    primary key (owner, name)
);

create table core_contact_message (
    id text not null primary key,
    message text not null,
    name text not null,
    email text not null,
    received_at text not null,
    read_at text
);

create index core_contact_message_by_state on core_contact_message (read_at, id);
