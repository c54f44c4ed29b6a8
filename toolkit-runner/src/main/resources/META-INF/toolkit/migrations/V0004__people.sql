-- Secrets (codes, tokens) are kept as keyed or plain SHA-256 hashes: who reads the database cannot use what stands in it.

-- Sessions and links of before named no account: who was signed in signs in again.
drop table core_session;
drop table core_admin_link;

create table core_account (
    id text not null primary key,
    email text unique,
    display_name text not null,
    display_key text not null,
    given_name text not null,
    family_name text not null,
    shows_real_name integer not null check (shows_real_name in (0, 1)),
    language text not null,
    state text not null check (state in ('active', 'suspended', 'erased')),
    state_reason text not null,
    level integer not null,
    created_at text not null,
    created_by text not null,
    seen_at text not null,
    warned_at text,
    merged_into text
);

create index core_account_by_state on core_account (state, id);
create index core_account_by_name on core_account (display_key, id);
create index core_account_by_last_visit on core_account (state, seen_at);

-- The words of all names of an account, folded to letters and digits, to find people by the beginning of any of them.
create table core_account_word (
    word text not null,
    account_id text not null references core_account (id),
    primary key (word, account_id)
);

create index core_account_word_by_account on core_account_word (account_id);

-- The code by which somebody who was registered at a counter takes the account over.
create table core_take_over (
    account_id text not null primary key references core_account (id),
    code_hash text not null unique,
    created_by text not null,
    created_at text not null,
    expires_at text not null
);

-- One identity at a provider; (issuer, subject) is the key, never the address. The subject is a keyed hash of the provider's; the
-- birth date is kept only when it was asked for to prove an age.
create table core_identity (
    issuer text not null,
    subject text not null,
    account_id text not null references core_account (id),
    provider text not null,
    proves_identity integer not null check (proves_identity in (0, 1)),
    acr text not null,
    birth_date text,
    linked_at text not null,
    primary key (issuer, subject)
);

create index core_identity_by_account on core_identity (account_id);

create table core_residence (
    account_id text not null primary key references core_account (id),
    territory text not null,
    birth_date text not null,
    source text not null,
    declared_at text not null
);

create table core_session (
    token_hash text not null primary key,
    id text not null unique,
    account_id text not null references core_account (id),
    staff integer not null check (staff in (0, 1)),
    method text not null,
    device text not null,
    helps text,
    helps_channel text,
    id_token text,
    renew integer not null check (renew in (0, 1)),
    previous_hash text,
    previous_until text,
    created_at text not null,
    seen_at text not null,
    proved_at text not null,
    expires_at text not null
);

create index core_session_by_expiry on core_session (expires_at);
create index core_session_by_account on core_session (account_id);
create unique index core_session_by_previous on core_session (previous_hash);
create index core_session_by_helped on core_session (helps);

-- What a person was doing when they were asked to sign in.
create table core_interrupted (
    holder_hash text not null primary key,
    back text not null,
    form text not null,
    kept_at text not null
);

create index core_interrupted_by_time on core_interrupted (kept_at);

create table core_rate (
    subject text not null,
    period_start text not null,
    attempts integer not null,
    primary key (subject, period_start)
);

create index core_rate_by_time on core_rate (period_start);

create table core_sign_in_code (
    holder_hash text not null,
    purpose text not null,
    email text not null,
    account_id text not null,
    code_hash text not null,
    tries integer not null,
    created_at text not null,
    expires_at text not null,
    primary key (holder_hash, purpose)
);

create index core_sign_in_code_by_expiry on core_sign_in_code (expires_at);

-- A request that was sent to a provider and has not come back.
create table core_provider_request (
    state_hash text not null primary key,
    holder_hash text not null,
    provider text not null,
    purpose text not null,
    account_id text not null,
    nonce text not null,
    verifier text not null,
    created_at text not null,
    expires_at text not null
);

create index core_provider_request_by_expiry on core_provider_request (expires_at);

-- What a provider told of somebody who has not agreed yet that an account is made of it.
create table core_pending_identity (
    holder_hash text not null primary key,
    provider text not null,
    subject text not null,
    acr text not null,
    email text not null,
    given_name text not null,
    family_name text not null,
    claims text not null,
    id_token text not null,
    expires_at text not null
);

create index core_pending_identity_by_expiry on core_pending_identity (expires_at);

create table core_password (
    account_id text not null primary key references core_account (id),
    hash text not null,
    changed_at text not null
);

-- The secret is sealed with the key of the instance; last_step is the last interval of 30 seconds whose code was used.
create table core_totp (
    account_id text not null primary key references core_account (id),
    secret text not null,
    last_step bigint not null,
    confirmed_at text not null
);

create table core_passkey (
    credential_id text not null primary key,
    account_id text not null references core_account (id),
    user_handle text not null,
    name text not null,
    credential text not null,
    sign_count bigint not null,
    created_at text not null,
    used_at text
);

create index core_passkey_by_account on core_passkey (account_id);

create table core_recovery_code (
    account_id text not null references core_account (id),
    code_hash text not null,
    used_at text,
    primary key (account_id, code_hash)
);

-- One-time links by which a member of staff sets up how they sign in.
create table core_staff_link (
    token_hash text not null primary key,
    account_id text,
    created_by text not null,
    created_at text not null,
    expires_at text not null
);

-- What a browser or a session of staff has begun and not finished: a password that waits for its second factor, the challenge of a
-- passkey, a set-up. The data are sealed with the key of the instance.
create table core_staff_step (
    holder_hash text not null,
    purpose text not null,
    account_id text not null,
    data text not null,
    tries integer not null,
    expires_at text not null,
    primary key (holder_hash, purpose)
);

create index core_staff_step_by_expiry on core_staff_step (expires_at);

create table core_role_holder (
    id text not null primary key,
    account_id text not null references core_account (id),
    role text not null,
    scope text not null check (scope in ('instance', 'plugin', 'object')),
    plugin text not null,
    object text not null,
    granted_by text not null,
    granted_at text not null,
    unique (account_id, role, scope, plugin, object)
);

create index core_role_holder_by_role on core_role_holder (role, account_id);

-- What the administrator changed in the matrix; the rest is as declared.
create table core_role_permission (
    permission text not null,
    role text not null,
    held integer not null check (held in (0, 1)),
    changed_by text not null,
    changed_at text not null,
    primary key (permission, role)
);

create table core_approval (
    id text not null primary key,
    act text not null,
    plugin text not null,
    object text not null,
    summary text not null,
    state text not null check (state in ('waiting', 'done', 'refused', 'failed', 'expired')),
    proposed_by text not null,
    proposed_at text not null,
    decided_by text,
    decided_at text
);

create index core_approval_by_state on core_approval (state, id);
create unique index core_approval_waiting on core_approval (act, object) where state = 'waiting';

-- The form key says which form a batch was made with, so that one sent twice makes one batch. Positions start at 1.
create table core_code_batch (
    id text not null primary key,
    form_key text not null unique,
    kind text not null check (kind in ('batch', 'counter')),
    label text not null,
    roll_id text,
    size integer not null,
    expires_at text not null,
    created_by text not null,
    created_at text not null
);

create index core_code_batch_by_kind on core_code_batch (kind, id);
create index core_code_batch_by_roll on core_code_batch (roll_id);

create table core_identity_code (
    code_hash text not null primary key,
    batch_id text not null references core_code_batch (id),
    position integer not null,
    entry_id text,
    used_by text,
    used_at text,
    cancelled_at text
);

create index core_identity_code_by_batch on core_identity_code (batch_id, position);
create index core_identity_code_by_entry on core_identity_code (entry_id);
create index core_identity_code_by_account on core_identity_code (used_by);

create table core_roll (
    id text not null primary key,
    name text not null unique,
    label text not null,
    size integer not null,
    imported_by text not null,
    imported_at text not null,
    kept_until text not null
);

create table core_roll_entry (
    id text not null primary key,
    roll_id text not null references core_roll (id),
    position integer not null,
    given_name text not null,
    family_name text not null,
    birth_date text not null,
    territory text not null,
    address text not null,
    name_key text not null,
    account_id text
);

create index core_roll_entry_by_position on core_roll_entry (roll_id, position);
create index core_roll_entry_by_name on core_roll_entry (roll_id, name_key);
create index core_roll_entry_by_account on core_roll_entry (account_id);

-- The history that a person reads: each row stays when what it speaks of has ended.
create table core_sign_in (
    id text not null primary key,
    account_id text not null,
    at text not null,
    method text not null,
    device text not null,
    outcome text not null
);

create index core_sign_in_by_account on core_sign_in (account_id, id);
create index core_sign_in_by_time on core_sign_in (at);

create table core_consent (
    id text not null primary key,
    account_id text not null,
    purpose text not null,
    recipient text not null,
    claims text not null,
    policy_version text not null,
    given_at text not null,
    withdrawn_at text
);

create index core_consent_by_account on core_consent (account_id, id);

-- What each version of the page on personal data said, for who agreed to it.
create table core_policy (
    version text not null primary key,
    hash text not null unique,
    since text not null,
    text text not null
);

create table core_look (
    id text not null primary key,
    account_id text not null,
    agent_id text not null,
    agent_name text not null,
    roles text not null,
    owner text not null,
    data text not null,
    reason text not null,
    at text not null
);

create index core_look_by_account on core_look (account_id, id);
create index core_look_by_agent on core_look (agent_id, id);

-- What a member of staff did in the name of a person.
create table core_helped_act (
    id text not null primary key,
    account_id text not null,
    agent_id text not null,
    agent_name text not null,
    act text not null,
    path text not null,
    channel text not null,
    at text not null
);

create index core_helped_act_by_account on core_helped_act (account_id, id);
create index core_helped_act_by_agent on core_helped_act (agent_id, id);

-- Erasures that have begun; the row goes when the last plugin has erased what it keeps.
create table core_erasure (
    account_id text not null primary key references core_account (id),
    choice text not null,
    email text not null,
    language text not null,
    plugins_done text not null,
    runtime_done integer not null check (runtime_done in (0, 1)),
    last_error text not null,
    started_at text not null,
    next_attempt_at text not null
);

create index core_erasure_by_time on core_erasure (next_attempt_at);

create table core_mail (
    id text not null primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    state text not null check (state in ('waiting', 'sent', 'failed')),
    attempts integer not null,
    next_attempt_at text not null,
    lease_until text,
    last_error text,
    created_at text not null,
    sent_at text
);

create index core_mail_by_state on core_mail (state, next_attempt_at);
create index core_mail_by_time on core_mail (created_at);
create index core_mail_by_recipient on core_mail (recipient);

create index core_contact_message_by_email on core_contact_message (lower(email));

-- The chain of the audit log: each entry carries the hash of the one before it. The engine refuses to change or remove a row.
create table core_audit (
    position bigint not null primary key,
    at text not null,
    code text not null,
    visibility text not null check (visibility in ('public', 'internal')),
    owner text not null,
    actor_kind text not null,
    roles text not null,
    actor text not null,
    actor_name text not null,
    object text not null,
    details text not null,
    salt text not null,
    previous_hash text not null,
    hash text not null unique
);

create index core_audit_by_visibility on core_audit (visibility, position);
create index core_audit_by_code on core_audit (code, position);
create index core_audit_by_time on core_audit (at, position);
create index core_audit_by_actor on core_audit (actor, position);
create index core_audit_by_object on core_audit (object, position);

create table core_audit_head (
    id integer not null primary key check (id = 1),
    position bigint not null,
    hash text not null
);

create table core_audit_checkpoint (
    position bigint not null,
    at text not null,
    note text not null,
    primary key (position, at)
);
