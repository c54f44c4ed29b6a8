package org.territoireouvert.acceptance.upgrade;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.migration.MigrationScript;
import org.territoireouvert.runner.storage.migration.WantedTables;

/** Two invented plugins, notes and tasks, in versions with more and more scripts. */
final class Notes {

    static final MigrationScript FIRST = new MigrationScript("V0001__notes.sql", """
            create table nt_note (id integer not null primary key, text text not null);
            """);
    static final MigrationScript SECOND = new MigrationScript("V0002__length.sql", """
            alter table nt_note add column size integer not null default 0;
            update nt_note set size = length(text);
            create table nt_kept (id integer not null primary key, text text not null, size integer not null);
            insert into nt_kept select id, text || '!', size + 1 from nt_note;
            drop table nt_note;
            alter table nt_kept rename to nt_note;
            """);
    static final MigrationScript THIRD = new MigrationScript("V0003__index.sql", """
            create index nt_note_by_size on nt_note (size, id);
            update nt_note set text = text || '?';
            """);

    private static final MigrationScript TASKS = new MigrationScript("V0001__tasks.sql", """
            create table ta_task (id integer not null primary key, name text not null);
            """);
    private static final MigrationScript DONE = new MigrationScript("V0002__done.sql", """
            alter table ta_task add column done integer not null default 0;
            update ta_task set done = 1;
            """);

    private Notes() {}

    /** Returns the notes of version {@code 0.<scripts>.0}. */
    static WantedTables version(int scripts) {
        return of("0." + scripts + ".0", "", List.of(FIRST, SECOND, THIRD).subList(0, scripts));
    }

    /** Returns a version 0.2.0 whose second script is this one. */
    static WantedTables withSecond(String sql) {
        return of("0.2.0", "", List.of(FIRST, new MigrationScript("V0002__other.sql", sql)));
    }

    static WantedTables of(String version, String rollbackSafeTo, List<MigrationScript> scripts) {
        return new WantedTables("notes", "nt_", version, rollbackSafeTo, scripts);
    }

    /** Returns the tasks of version {@code 0.<scripts>.0}. */
    static WantedTables tasks(int scripts) {
        return new WantedTables(
                "tasks", "ta_", "0." + scripts + ".0", "", List.of(TASKS, DONE).subList(0, scripts));
    }

    /** Returns the runtime of a version to come, with one more script. */
    static WantedTables core(WantedTables now, String sql) {
        List<MigrationScript> scripts = new ArrayList<>(now.scripts());
        scripts.add(new MigrationScript("V9999__to_come.sql", sql));
        return new WantedTables(now.owner(), now.prefix(), "9.0.0", "", scripts);
    }

    /** Returns a script that fails on the data and not on the copy, after it has changed much. */
    static String failingOnData(Engine engine) {
        String isCopy = engine == Engine.SQLITE
                ? "select count(*) from pragma_database_list where name = 'main' and file like '%essai%'"
                : "select case when current_schema() like 'essai%' then 1 else 0 end";
        return """
                alter table nt_note add column half text not null default '';
                update nt_note set text = 'changed';
                create table nt_check (ok integer not null check (ok = 1));
                insert into nt_check %s;
                """.formatted(isCopy);
    }
}
