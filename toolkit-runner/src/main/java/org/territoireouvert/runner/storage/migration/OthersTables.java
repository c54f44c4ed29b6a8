package org.territoireouvert.runner.storage.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.territoireouvert.runner.storage.Engine;

/**
 * Watches, on the connection that migrates an owner, over the tables of all others: neither their form nor a row may change. The
 * table of {@link TableVersions} is left out: the runtime writes it itself.
 */
final class OthersTables {

    /** Starts what the triggers on SQLite say when they refuse; the name of the table follows. */
    static final String MARK = "ouvert: table of another owner: ";

    private static final Set<String> EVENTS = Set.of("insert", "update", "delete");
    private static final String SQLITE_FORM = """
            select tbl_name, group_concat(coalesce(sql, name), ';') from
            (select tbl_name, name, sql from sqlite_master where tbl_name in
            (select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite~_%' escape '~')
            order by tbl_name, type, name) group by tbl_name""";
    private static final String POSTGRES_FORM = """
            select c.relname, concat_ws(';', c.relfilenode,
            (select string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull), ',' order by a.attnum)
            from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
            (select string_agg(k.oid::text, ',' order by k.oid) from pg_constraint k where k.conrelid = c.oid),
            (select string_agg(i.indexrelid::text, ',' order by i.indexrelid) from pg_index i where i.indrelid = c.oid),
            (select string_agg(t.oid::text, ',' order by t.oid) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal))
            from pg_class c where c.relkind = 'r' and c.relnamespace = (select oid from pg_namespace where nspname = current_schema())""";
    private static final String POSTGRES_ROWS = """
            select relname from pg_stat_xact_user_tables where schemaname = current_schema()
            and n_tup_ins + n_tup_upd + n_tup_del > 0 order by relname""";

    private final Engine engine;
    private final String prefix;
    private Map<String, String> before = Map.of();

    OthersTables(Engine engine, String prefix) {
        this.engine = engine;
        this.prefix = prefix;
    }

    /** Begins to watch, inside the transaction of the migration. */
    void watch(Connection connection) throws SQLException {
        before = forms(connection);
        if (engine == Engine.SQLITE) {
            try (Statement statement = connection.createStatement()) {
                for (String table : before.keySet()) {
                    for (String event : EVENTS) {
                        statement.execute(trigger(table, event));
                    }
                }
            }
        }
    }

    private static String trigger(String table, String event) {
        return String.format(
                Locale.ROOT,
                "create temp trigger if not exists \"ouvert_%1$s_%2$s\" before %2$s on main.\"%1$s\""
                        + " begin select raise(abort, '%3$s%1$s'); end",
                table,
                event,
                MARK);
    }

    /** Returns which tables of others were touched since. */
    Set<String> touched(Connection connection) throws SQLException {
        Set<String> touched = new TreeSet<>();
        Map<String, String> after = forms(connection);
        before.forEach((table, form) -> {
            if (!form.equals(after.get(table))) {
                touched.add(table);
            }
        });
        if (engine == Engine.POSTGRESQL) {
            try (PreparedStatement statement = connection.prepareStatement(POSTGRES_ROWS);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    touched.add(rows.getString(1));
                }
            }
            touched.removeIf(this::isOwn);
        }
        return touched;
    }

    private boolean isOwn(String table) {
        return table.startsWith(prefix) || table.equals(TableVersions.TABLE);
    }

    private Map<String, String> forms(Connection connection) throws SQLException {
        Map<String, String> forms = new TreeMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement(engine == Engine.SQLITE ? SQLITE_FORM : POSTGRES_FORM);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (!isOwn(rows.getString(1))) {
                    forms.put(rows.getString(1), String.valueOf(rows.getString(2)));
                }
            }
        }
        return forms;
    }
}
