-- Who runs the site and how it looks: one row for each text, missing rows have defaults.
create table core_instance (
  key text primary key,
  value text not null
);
