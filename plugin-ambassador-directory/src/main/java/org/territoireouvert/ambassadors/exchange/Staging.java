package org.territoireouvert.ambassadors.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.text.Json;

/** The items of one import while it is checked, in a table that is empty before and after the transaction. */
final class Staging {

    /** How many items are written or read together. */
    static final int TOGETHER = 500;

    private final Handle handle;
    private final Json json;
    private final List<StagedItem> waiting = new ArrayList<>();

    Staging(Handle handle, Json json) {
        this.handle = handle;
        this.json = json;
        clear();
    }

    void clear() {
        handle.execute("delete from amb_import_item");
    }

    void add(StagedItem item) {
        waiting.add(item);
        if (waiting.size() == TOGETHER) {
            flush();
        }
    }

    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into amb_import_item (kind, place, source, folded, scheme, identifier, refers, person, slug, is_known,
                    level, content)
                values (:kind, :place, :source, :folded, :scheme, :identifier, :refers, :person, :slug, 0, 0, :content)""");
        for (StagedItem item : waiting) {
            batch.bind("kind", item.kind().name())
                    .bind("place", item.place())
                    .bind("source", item.source())
                    .bind("folded", item.folded())
                    .bind("scheme", item.scheme())
                    .bind("identifier", item.identifier())
                    .bind("refers", item.refers())
                    .bind("person", item.person())
                    .bind("slug", item.slug())
                    .bind("content", content(item.values()))
                    .add();
        }
        batch.execute();
        waiting.clear();
    }

    private String content(Map<String, String> values) {
        try {
            StringWriter writer = new StringWriter();
            json.write(values, writer);
            return writer.toString();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /** Takes items. */
    interface Visitor {
        void visit(StagedItem item);
    }

    /** Hands over the new items of a kind in the order of their levels and places, part by part. */
    void eachNew(ItemKind kind, Visitor visitor) {
        int level = 0;
        int place = 0;
        List<StagedItem> part;
        do {
            part = handle.createQuery("""
                            select * from amb_import_item where kind = :kind and (level, place) > (:level, :place)
                            and is_known = 0 order by level, place limit :limit""")
                    .bind("kind", kind.name())
                    .bind("level", level)
                    .bind("place", place)
                    .bind("limit", TOGETHER)
                    .map((row, context) -> item(row))
                    .list();
            for (StagedItem item : part) {
                visitor.visit(item);
            }
            if (!part.isEmpty()) {
                place = part.get(part.size() - 1).place();
                level = levelOf(kind, place);
            }
        } while (part.size() == TOGETHER);
    }

    private int levelOf(ItemKind kind, int place) {
        return handle.createQuery("select level from amb_import_item where kind = :kind and place = :place")
                .bind("kind", kind.name())
                .bind("place", place)
                .mapTo(Integer.class)
                .one();
    }

    /** Counts the items of a kind, new or known ones. */
    int count(ItemKind kind, boolean known) {
        return handle.createQuery(
                        "select count(*) from amb_import_item where kind = :kind and is_known = :known and level <> -1")
                .bind("kind", kind.name())
                .bind("known", known ? 1 : 0)
                .mapTo(Integer.class)
                .one();
    }

    /** Returns the address here of an item, empty when there is none with this id. */
    String slugOf(ItemKind kind, String source) {
        return handle.createQuery("select slug from amb_import_item where kind = :kind and source = :source limit 1")
                .bind("kind", kind.name())
                .bind("source", source)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Returns a value of an item, empty when there is none with this id. */
    String valueOf(ItemKind kind, String source, String name) {
        return handle.createQuery("select * from amb_import_item where kind = :kind and source = :source limit 1")
                .bind("kind", kind.name())
                .bind("source", source)
                .map((row, context) -> item(row).value(name))
                .findOne()
                .orElse("");
    }

    /** Returns the first and the last day in the values of a mandate. */
    String[] span(String content) {
        Map<String, String> values = values(content);
        return new String[] {values.getOrDefault("from", ""), values.getOrDefault("to", "")};
    }

    /** Returns the spans of the new mandates of a post, at most 1,000. */
    List<String[]> spans(String post) {
        return handle
                .createQuery("""
                        select content from amb_import_item
                        where kind = 'MEMBERSHIP' and refers = :post and is_known = 0 limit 1000""")
                .bind("post", post)
                .map((row, context) -> row.getString("content"))
                .list()
                .stream()
                .map(this::span)
                .toList();
    }

    /** Returns the largest number of spans that hold one day. */
    static int together(List<String[]> spans) {
        return (int) spans.stream()
                .mapToLong(one -> spans.stream()
                        .filter(other -> other[0].compareTo(one[0]) <= 0 && other[1].compareTo(one[0]) >= 0)
                        .count())
                .max()
                .orElse(0);
    }

    private StagedItem item(ResultSet row) throws SQLException {
        return new StagedItem(
                ItemKind.valueOf(row.getString("kind")),
                row.getInt("place"),
                row.getString("source"),
                row.getString("folded"),
                row.getString("scheme"),
                row.getString("identifier"),
                row.getString("refers"),
                row.getString("person"),
                row.getString("slug"),
                row.getInt("is_known") == 1,
                values(row.getString("content")));
    }

    private Map<String, String> values(String content) {
        try {
            Map<String, String> values = new LinkedHashMap<>();
            if (json.read(new StringReader(content)) instanceof Map<?, ?> map) {
                map.forEach((name, value) -> values.put(name.toString(), String.valueOf(value)));
            }
            return values;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
