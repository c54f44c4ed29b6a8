package org.territoireouvert.runner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.search.word.TypedQuery;

/** The part of a query that says which documents are meant; the same for what is listed and what is counted. */
final class SearchConditions {

    private static final String BY_DATE = "d.updated_at desc, d.type desc, d.id desc";

    private final List<String> conditions = new ArrayList<>();
    private final List<Consumer<Query>> binds = new ArrayList<>();
    private String join = "";
    private String order = BY_DATE;

    static SearchConditions of(
            SearchQuery query, TypedQuery typed, Set<String> types, TextEngine engine, boolean withType) {
        SearchConditions conditions = new SearchConditions();
        if (!typed.isEmpty()) {
            conditions.matching(engine, engine.all(typed));
        }
        if (query.order() == SearchQuery.Order.DATE) {
            conditions.order = BY_DATE;
        }
        conditions.type(withType ? query.type() : Optional.empty(), types);
        conditions.add("d.territory = :territory", "territory", query.territory());
        conditions.add("d.updated_at >= :from", "from", query.from().map(PortableInstant::text));
        conditions.add("d.updated_at < :until", "until", query.until().map(PortableInstant::text));
        return conditions;
    }

    static SearchConditions resembling(
            Iterable<String> stems, Optional<String> type, Set<String> types, TextEngine engine) {
        SearchConditions conditions = new SearchConditions();
        conditions.matching(engine, engine.any(stems));
        conditions.type(type, types);
        return conditions;
    }

    private void type(Optional<String> only, Set<String> types) {
        List<String> wanted = types.stream()
                .filter(type -> only.isEmpty() || type.equals(only.get()))
                .toList();
        List<String> names = new ArrayList<>();
        for (String type : wanted) {
            String name = "type" + names.size();
            names.add(":" + name);
            binds.add(query -> query.bind(name, type));
        }
        conditions.add(wanted.isEmpty() ? "1 = 0" : "d.type in (" + String.join(", ", names) + ")");
    }

    private void matching(TextEngine engine, String match) {
        join = engine.join();
        order = engine.rank() + ", " + BY_DATE;
        add(engine.condition(), "match", Optional.of(match));
    }

    private void add(String condition, String name, Optional<String> value) {
        value.ifPresent(text -> {
            conditions.add(condition);
            binds.add(query -> query.bind(name, text));
        });
    }

    /** Prepares a query in which {@code <documents>} stands for the documents meant and {@code <order>} for their order. */
    Query prepare(Handle handle, String sql) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        Query query = handle.createQuery(sql)
                .define("documents", "core_search_document d " + join + where)
                .define("order", order);
        binds.forEach(bind -> bind.accept(query));
        return query;
    }
}
