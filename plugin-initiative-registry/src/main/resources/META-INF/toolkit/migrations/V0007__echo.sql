-- What people write to those who wrote an entry: a question, or what is to be corrected.
create table ini_remark (
  id text primary key,
  slug text not null references ini_entry (slug) on delete cascade,
  kind text not null,
  part text not null,
  words text not null,
  person text not null,
  state text not null,
  answer text not null,
  made_at text not null,
  answered_at text not null
);
create index ini_remark_of_entry on ini_remark (slug, state, made_at, id);
create index ini_remark_by_person on ini_remark (person, made_at, id);
-- For what a draft was begun: to do elsewhere what another entry did, or for a campaign.
create table ini_purpose (
  draft_id text primary key references ini_draft (id) on delete cascade,
  original text not null,
  campaign text not null
);
-- Calls to write down what was tried (appel à témoignages).
create table ini_campaign (
  slug text primary key,
  title text not null,
  words text not null,
  opens_on text not null,
  closes_on text not null,
  revision integer not null,
  updated_at text not null
);
create index ini_campaign_by_closing on ini_campaign (closes_on, slug);
create table ini_campaign_entry (
  campaign text not null references ini_campaign (slug) on delete cascade,
  slug text not null references ini_entry (slug) on delete cascade,
  joined_at text not null,
  primary key (campaign, slug)
);
create index ini_campaign_entry_of on ini_campaign_entry (slug);
