package org.territoireouvert.api.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.text.SearchText;

/**
 * Conditions on the rows of a list, all of which hold; what is not chosen adds none. Columns are names of the query, never input.
 * Not thread-safe.
 *
 * <pre>{@code
 * Conditions wanted = Conditions.all().words("search_text", query.words()).equal("commune", query.value("commune"));
 * List<Row> rows = wanted.list(handle, """
 *         select … from … where <where> order by <order> limit :limit""", keyset, DESCENDING, "closes_on", "slug")
 *     .map(…).list();
 * }</pre>
 */
public final class Conditions {

    private final List<String> sql = new ArrayList<>();
    private final Map<String, Object> binds = new LinkedHashMap<>();

    private Conditions() {}

    /** Starts with no condition. */
    public static Conditions all() {
        return new Conditions();
    }

    /** Adds that a column written by {@link SearchText#fold} holds these words, in this order; nothing for no words. */
    public Conditions words(String column, String typed) {
        return SearchText.fold(typed).isEmpty()
                ? this
                : and(column + " like :words", "words", SearchText.pattern(typed));
    }

    /** Adds that a column has a value; nothing for an empty one. */
    public Conditions equal(String column, String value) {
        return value.isEmpty() ? this : and(column + " = :" + column, column, value);
    }

    /**
     * Adds a condition.
     *
     * @param condition SQL with one named bind, which may stand in it more than once
     * @param name of the bind
     * @param value text or a number
     */
    public Conditions and(String condition, String name, Object value) {
        sql.add("(" + condition + ")");
        binds.put(name, value);
        return this;
    }

    /**
     * Prepares the query of a part of a list.
     *
     * @param query SQL with {@code <where>}, {@code <order>} and {@code :limit}
     * @param keyset where the part begins
     * @param order of the list
     * @param columns by which it is ordered, together unique
     */
    public Query list(Handle handle, String query, Keyset keyset, Keyset.Order order, String... columns) {
        return bound(handle.createQuery(query)
                        .define("where", where() + " and " + keyset.condition(order, columns))
                        .define("order", keyset.order(order, columns)))
                .bindMap(keyset.binds());
    }

    /**
     * Counts all rows of a table that fulfil them: for figures and commands, never for a page.
     *
     * @param table name of a table of the plugin
     */
    public long count(Handle handle, String table) {
        return bound(handle.createQuery("select count(*) from <table> where <where>")
                        .define("table", table)
                        .define("where", where()))
                .mapTo(Long.class)
                .one();
    }

    /**
     * Counts the rows of a table, at most {@link ListPage#MOST_COUNTED} and one.
     *
     * @param table name of a table of the plugin
     */
    public int found(Handle handle, String table) {
        return bound(handle.createQuery(
                                "select count(*) from (select 1 from <table> where <where> limit :most) counted")
                        .define("table", table)
                        .define("where", where()))
                .bind("most", ListPage.MOST_COUNTED + 1)
                .mapTo(Integer.class)
                .one();
    }

    private String where() {
        return sql.isEmpty() ? "1 = 1" : String.join(" and ", sql);
    }

    private Query bound(Query query) {
        return query.bindMap(binds);
    }
}
