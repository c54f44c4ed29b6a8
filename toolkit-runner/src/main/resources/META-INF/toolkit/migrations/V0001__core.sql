create table core_plugin (
    id text not null primary key,
    enabled integer not null check (enabled in (0, 1)),
    changed_at text not null,
    changed_by text not null
);

-- The row of a publisher is locked by who publishes, so that positions become visible in their order.
create table core_event_publisher (
    publisher text not null primary key,
    last_position bigint not null
);

create table core_event (
    publisher text not null,
    position bigint not null,
    id text not null unique,
    code text not null,
    occurred_at text not null,
    payload text not null,
    primary key (publisher, position)
);

create index core_event_by_time on core_event (occurred_at);

create table core_event_delivery (
    listener text not null,
    publisher text not null,
    position bigint not null,
    failures integer not null,
    last_error text,
    next_attempt_at text,
    lease_owner text,
    lease_until text,
    primary key (listener, publisher)
);

create table core_event_parked (
    listener text not null,
    event_id text not null,
    code text not null,
    payload text not null,
    error text not null,
    parked_at text not null,
    primary key (listener, event_id)
);

create table core_job (
    name text not null primary key,
    next_run_at text not null,
    lease_owner text,
    lease_until text,
    last_started_at text,
    last_ended_at text,
    last_error text
);
