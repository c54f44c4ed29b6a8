-- Which version of an owner applied each script, back to which version its tables can be used, and the backup from before.
create table core_table_version (
    owner text not null,
    script integer not null,
    version text not null,
    rollback_safe_to text not null,
    backup text not null,
    migrated_at text not null,
    primary key (owner, script)
);
