create table amb_meeting (
  id text primary key,
  title text not null,
  starts_at text not null,
  ends_at text not null,
  place text not null,
  link text not null,
  agenda text not null,
  minutes text not null,
  minutes_at text not null,
  cancelled_at text not null,
  revision integer not null,
  updated_at text not null
);
create index amb_meeting_by_start on amb_meeting (starts_at, id);
create table amb_meeting_presence (
  meeting text not null references amb_meeting (id) on delete cascade,
  ambassador text not null,
  presence text not null,
  primary key (meeting, ambassador)
);
create index amb_meeting_presence_of on amb_meeting_presence (ambassador);

create table amb_report (
  year integer primary key,
  foreword text not null,
  figures text not null,
  published_at text not null,
  revision integer not null,
  updated_at text not null
);

-- What ambassadors tell each other of their practice.
create table amb_note (
  id text primary key,
  title text not null,
  words text not null,
  author text not null,
  writer text not null,
  shown integer not null,
  written_at text not null,
  updated_at text not null,
  removed_at text not null
);
create index amb_note_in_order on amb_note (written_at, id);
create index amb_note_shown on amb_note (shown, written_at, id);
create index amb_note_by_author on amb_note (author, written_at);
create table amb_note_reply (
  id text primary key,
  note text not null references amb_note (id) on delete cascade,
  words text not null,
  author text not null,
  writer text not null,
  written_at text not null
);
create index amb_note_reply_of_note on amb_note_reply (note, written_at, id);
create index amb_note_reply_by_author on amb_note_reply (author, written_at);
