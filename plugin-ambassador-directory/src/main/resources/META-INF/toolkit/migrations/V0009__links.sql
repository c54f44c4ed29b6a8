-- Where a body wants to hear of requests that stay without an answer below it; only staff see it.
alter table amb_body add column escalation_address text not null default '';
create index amb_body_by_escalation on amb_body (escalation_address);

-- Links in mails that serve once without an account: purpose is JUDGE (subject: id of a request) or CHARTER (subject: slug of an
-- ambassador). Of the key only its SHA-256 is kept.
create table amb_link (
  fingerprint text primary key,
  purpose text not null,
  subject text not null,
  expires_at text not null,
  used_at text not null
);
create index amb_link_of_subject on amb_link (purpose, subject);
create index amb_link_by_end on amb_link (expires_at);
