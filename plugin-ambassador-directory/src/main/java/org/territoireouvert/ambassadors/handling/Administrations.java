package org.territoireouvert.ambassadors.handling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.Choice;

/** Names the administrations to which requests go. */
public final class Administrations {

    private static final int MOST = 500;
    private static final int DEEPEST = 6;

    private final Database database;

    private record Named(String name, String parent) {}

    /** Creates it on the plugin's tables. */
    public Administrations(Database database) {
        this.database = database;
    }

    private Map<String, Named> all() {
        Map<String, Named> all = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery(
                        "select slug, name, parent from amb_body order by name, slug limit :limit")
                .bind("limit", MOST)
                .map((row, context) ->
                        all.put(row.getString("slug"), new Named(row.getString("name"), row.getString("parent"))))
                .list()
                .size());
        return all;
    }

    /** Returns them as choices, each below its parents' names, in order; at most 500. */
    public List<Choice> choices() {
        Map<String, Named> all = all();
        List<Choice> choices = new ArrayList<>();
        all.keySet().forEach(slug -> choices.add(new Choice(slug, path(all, slug))));
        choices.sort(java.util.Comparator.comparing(Choice::label));
        return choices;
    }

    private static String path(Map<String, Named> all, String slug) {
        StringBuilder path = new StringBuilder();
        String current = slug;
        for (int depth = 0; depth < DEEPEST && all.containsKey(current); depth++) {
            Named named = all.getOrDefault(current, new Named("", ""));
            path.insert(0, path.isEmpty() ? named.name() : named.name() + " › ");
            current = named.parent();
        }
        return path.toString();
    }

    /** Returns the name of an administration; its slug when it is gone, empty for none. */
    public String nameOf(String slug) {
        return find(slug).map(Named::name).orElse(slug);
    }

    /** Tells whether there is such an administration. */
    public boolean exists(String slug) {
        return find(slug).isPresent();
    }

    /** Returns the body above an administration, empty when it is at the top. */
    public String parentOf(String slug) {
        return find(slug).map(Named::parent).orElse("");
    }

    private Optional<Named> find(String slug) {
        return slug.isEmpty()
                ? Optional.empty()
                : database.read(handle -> handle.createQuery("select name, parent from amb_body where slug = :slug")
                        .bind("slug", slug)
                        .map((row, context) -> new Named(row.getString("name"), row.getString("parent")))
                        .findOne());
    }
}
