package org.territoireouvert.runner.storage.backup;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.runner.storage.Engine;

/** Reads from the catalogue how the tables of the current schema are made; the toolkit's SQL knows tables, indexes and triggers only. */
final class PostgresTables {

    private static final String COLUMNS = """
            select string_agg(format('%I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
            coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''),
            case when a.attnotnull then ' not null' else '' end), ', ' order by a.attnum)
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = to_regclass(quote_ident(:table)) and a.attnum > 0 and not a.attisdropped""";
    private static final String CONSTRAINTS = """
            select format('alter table %I add constraint %I %s', :table, conname, pg_get_constraintdef(oid))
            from pg_constraint where conrelid = to_regclass(quote_ident(:table)) and contype in (<types>)
            order by contype desc, conname""";
    private static final String INDEXES = """
            select replace(pg_get_indexdef(i.indexrelid), ' ON ' || quote_ident(current_schema()) || '.', ' ON ')
            from pg_index i where i.indrelid = to_regclass(quote_ident(:table)) and not exists
            (select 1 from pg_constraint c where c.conindid = i.indexrelid) order by 1""";

    private static final String TRIGGER_FUNCTIONS = """
            select replace(pg_get_functiondef(oid), ' FUNCTION ' || quote_ident(current_schema()) || '.', ' FUNCTION ')
            from pg_proc where oid in (select tgfoid from pg_trigger
            where tgrelid = to_regclass(quote_ident(:table)) and not tgisinternal) order by 1""";
    private static final String TRIGGERS = """
            select pg_get_triggerdef(oid, true) from pg_trigger
            where tgrelid = to_regclass(quote_ident(:table)) and not tgisinternal order by tgname""";

    private PostgresTables() {}

    static List<Manifest.Table> of(Handle handle) {
        return handle.createQuery(Engine.POSTGRESQL.tables()).mapTo(String.class).list().stream()
                .map(name -> table(handle, name))
                .toList();
    }

    private static Manifest.Table table(Handle handle, String name) {
        String columns = handle.createQuery(COLUMNS)
                .bind("table", name)
                .mapTo(String.class)
                .one();
        List<String> after =
                new java.util.ArrayList<>(texts(handle, CONSTRAINTS.replace("<types>", "'p', 'u', 'c'"), name));
        for (String query : List.of(INDEXES, TRIGGER_FUNCTIONS, TRIGGERS)) {
            after.addAll(texts(handle, query, name));
        }
        return new Manifest.Table(
                name,
                "create table " + quoted(name) + " (" + columns + ")",
                after,
                texts(handle, CONSTRAINTS.replace("<types>", "'f'"), name));
    }

    private static List<String> texts(Handle handle, String query, String table) {
        return handle.createQuery(query)
                .bind("table", table)
                .mapTo(String.class)
                .list();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
