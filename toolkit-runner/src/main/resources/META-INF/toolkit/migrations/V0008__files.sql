-- Files of contents. The bytes are on the disk or in a storage, under the file's id and, for smaller pictures, id-width.
-- state: 'waiting' (kept for a day until its owner is written), 'kept', 'removed' (bytes and row go after an hour).
create table core_file (
    id text not null primary key,
    owner_type text not null,
    owner_id text not null,
    name text not null,
    title text not null,
    alternative text not null,
    format text not null,
    visibility text not null check (visibility in ('public', 'private')),
    size integer not null,
    stored integer not null,
    width integer not null,
    height integer not null,
    -- Of the smaller pictures, ascending, joined by commas; sizes in the same order.
    widths text not null,
    sizes text not null,
    position integer not null,
    state text not null check (state in ('waiting', 'kept', 'removed')),
    uploaded_by text,
    changed_at text not null,
    kept_at text not null
);

create index core_file_by_owner on core_file (owner_type, owner_id, state, position, id);
create index core_file_by_person on core_file (uploaded_by, state, id);
create index core_file_by_state on core_file (state, changed_at, id);
