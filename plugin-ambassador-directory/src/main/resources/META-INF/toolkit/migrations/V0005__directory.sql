-- Administrations and services (Popolo Organization): a tree; '' as parent is the top.
create table amb_body (
  slug text primary key,
  parent text not null,
  name text not null,
  kind text not null,
  siret text not null,
  territory text not null,
  description text not null,
  website text not null,
  place integer not null,
  search_text text not null,
  updated_at text not null
);
create index amb_body_of_parent on amb_body (parent, place, name, slug);
create index amb_body_by_name on amb_body (name, slug);
create index amb_body_by_siret on amb_body (siret);
create index amb_body_by_search on amb_body (search_text);
create index amb_body_by_change on amb_body (updated_at);

-- What an ambassador may be appointed to (Popolo Post).
create table amb_post (
  slug text primary key,
  body text not null references amb_body (slug),
  label text not null,
  scope text not null,
  seats integer not null,
  created_on text not null,
  closed_on text not null,
  search_text text not null,
  updated_at text not null
);
create index amb_post_of_body on amb_post (body, label, slug);
create index amb_post_by_label on amb_post (label, slug);
create index amb_post_by_change on amb_post (updated_at);

-- Who holds a post, how they were designated, from when until when (Popolo Membership).
create table amb_mandate (
  id text primary key,
  post text not null references amb_post (slug),
  ambassador text not null references amb_ambassador (slug) on delete cascade,
  designation text not null,
  note text not null,
  represents text not null,
  organisation text not null,
  starts_on text not null,
  ends_on text not null,
  end_reason text not null,
  successor_of text not null,
  charter_version integer not null,
  charter_signed_at text not null,
  reminded_on text not null,
  updated_at text not null
);
create index amb_mandate_of_post on amb_mandate (post, starts_on, id);
create index amb_mandate_of_ambassador on amb_mandate (ambassador, ends_on, id);
create index amb_mandate_by_end on amb_mandate (ends_on, id);
create index amb_mandate_by_predecessor on amb_mandate (successor_of);
create index amb_mandate_by_change on amb_mandate (updated_at);

alter table amb_ambassador add column account text not null default '';
alter table amb_ambassador add column availability text not null default '';
alter table amb_ambassador add column biography text not null default '';
alter table amb_ambassador add column is_available integer not null default 1;
alter table amb_ambassador add column created_on text not null default '';
create unique index amb_ambassador_by_account on amb_ambassador (account) where account <> '';
update amb_ambassador set created_on = mandate_from;

-- What was in the directory before: one body, and a post and a mandate for each ambassador.
insert into amb_body (slug, parent, name, kind, siret, territory, description, website, place, search_text, updated_at)
  select 'collectivite', '', 'Collectivité', 'AUTHORITY', '', '', '', '', 0, 'collectivite', max(updated_at)
  from amb_ambassador having count(*) > 0;
insert into amb_post (slug, body, label, scope, seats, created_on, closed_on, search_text, updated_at)
  select 'ambassade-' || slug, 'collectivite', 'Ambassade citoyenne, ' || commune, themes, 1, mandate_from, '',
    'ambassade citoyenne ' || search_text, updated_at
  from amb_ambassador;
insert into amb_mandate (id, post, ambassador, designation, note, represents, organisation, starts_on, ends_on, end_reason,
    successor_of, charter_version, charter_signed_at, reminded_on, updated_at)
  select 'mandat-' || slug, 'ambassade-' || slug, slug,
    case when mandate like '%tir%sort%' or mandate like 'Tir%sort%' then 'DRAW'
      when mandate like '%lu par%' or mandate like '%lue par%' or mandate like '%lection%'
        or mandate like '_lu' or mandate like '_lue' then 'ELECTION'
      when mandate like '%omm_e%' then 'NOMINATION'
      else 'VOLUNTEER' end,
    mandate, '', '', mandate_from, mandate_to, '', '', 0, '', '', updated_at
  from amb_ambassador;
alter table amb_ambassador drop column mandate;
alter table amb_ambassador drop column mandate_from;
alter table amb_ambassador drop column mandate_to;

-- Versions of the charter that ambassadors sign.
create table amb_charter (
  version integer primary key,
  text text not null,
  published_at text not null
);

-- An account is linked by who reads the address that staff wrote down; the token is kept as its SHA-256.
create table amb_invitation (
  token text primary key,
  ambassador text not null references amb_ambassador (slug) on delete cascade,
  email text not null,
  expires_at text not null
);
create index amb_invitation_of_ambassador on amb_invitation (ambassador);
create index amb_invitation_by_email on amb_invitation (email);
create index amb_invitation_by_end on amb_invitation (expires_at);

-- What people write to an ambassador, and the reply; never public.
create table amb_message (
  id text primary key,
  ambassador text not null references amb_ambassador (slug) on delete cascade,
  author text not null,
  email text not null,
  text text not null,
  sent_at text not null,
  reply text not null,
  replied_at text not null
);
create index amb_message_of_ambassador on amb_message (ambassador, sent_at, id);
create index amb_message_by_author on amb_message (author, sent_at);
create index amb_message_by_email on amb_message (email, sent_at);
create index amb_message_by_date on amb_message (sent_at, id);
