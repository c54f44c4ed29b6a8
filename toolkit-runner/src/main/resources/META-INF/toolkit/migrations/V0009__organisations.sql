-- Organisations. name_key is folded for search and order, name_shape is the same for names that look alike.
create table core_organisation (
    id text not null primary key,
    name text not null,
    name_key text not null,
    name_shape text not null,
    classification text not null,
    siren text,
    siret text,
    rna text,
    territory text,
    description text not null,
    website text,
    state text not null check (state in ('open', 'closed', 'merged')),
    merged_into text,
    verified_at text,
    created_by text,
    created_at text not null,
    updated_at text not null
);

create index core_organisation_by_name on core_organisation (state, name_key, id);
create index core_organisation_by_kind on core_organisation (state, classification, name_key, id);
create index core_organisation_by_shape on core_organisation (name_shape, state);
create index core_organisation_by_creator on core_organisation (created_by);
create unique index core_organisation_siret on core_organisation (siret) where state = 'open' and siret is not null;
create unique index core_organisation_rna on core_organisation (rna) where state = 'open' and rna is not null;
create index core_organisation_by_siren on core_organisation (siren, state);

create table core_membership (
    organisation_id text not null references core_organisation (id),
    account_id text not null,
    role text not null check (role in ('representative', 'member')),
    since text not null,
    primary key (organisation_id, account_id)
);

create index core_membership_by_account on core_membership (account_id, organisation_id);

-- Each works once, for the time it says. Only the hash of what was sent is kept.
create table core_organisation_invitation (
    token_hash text not null primary key,
    organisation_id text not null references core_organisation (id),
    email text not null,
    role text not null check (role in ('representative', 'member')),
    invited_by text,
    created_at text not null,
    expires_at text not null,
    unique (organisation_id, email)
);

create index core_organisation_invitation_by_email on core_organisation_invitation (email);
create index core_organisation_invitation_by_end on core_organisation_invitation (expires_at);
create index core_organisation_invitation_by_sender on core_organisation_invitation (invited_by);

create table core_organisation_request (
    organisation_id text not null references core_organisation (id),
    account_id text not null,
    message text not null,
    created_at text not null,
    primary key (organisation_id, account_id)
);

create index core_organisation_request_by_account on core_organisation_request (account_id);
create index core_organisation_request_by_age on core_organisation_request (created_at);

-- That a representative wants another one to go, until a third one agrees.
create table core_organisation_removal (
    organisation_id text not null references core_organisation (id),
    account_id text not null,
    proposed_by text not null,
    proposed_at text not null,
    primary key (organisation_id, account_id)
);

create index core_organisation_removal_by_account on core_organisation_removal (account_id);
create index core_organisation_removal_by_proposer on core_organisation_removal (proposed_by);
create index core_organisation_removal_by_age on core_organisation_removal (proposed_at);

-- What happened to an organisation, for its members.
create table core_organisation_event (
    id text not null primary key,
    organisation_id text not null references core_organisation (id),
    act text not null,
    actor_id text,
    subject_id text,
    at text not null
);

create index core_organisation_event_by_organisation on core_organisation_event (organisation_id, id);
create index core_organisation_event_by_actor on core_organisation_event (actor_id);
create index core_organisation_event_by_subject on core_organisation_event (subject_id);

-- The words of a name, to find it by the beginning of any of them.
create table core_organisation_word (
    word text not null,
    organisation_id text not null references core_organisation (id),
    primary key (word, organisation_id)
);

create index core_organisation_word_by_organisation on core_organisation_word (organisation_id);

-- The territory of an organisation and all that contain it.
create table core_organisation_area (
    code text not null,
    organisation_id text not null references core_organisation (id),
    primary key (code, organisation_id)
);

create index core_organisation_area_by_organisation on core_organisation_area (organisation_id);
