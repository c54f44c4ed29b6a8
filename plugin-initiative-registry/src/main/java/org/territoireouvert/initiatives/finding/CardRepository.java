package org.territoireouvert.initiatives.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Topic;

/** Reads what the published entries are found by. */
final class CardRepository {

    private static final String ENTRIES = """
            select slug, kind, territory, population, latitude, longitude, phase, status, cost, quality, is_peer,
              published_at, updated_at, version
            from ini_entry where state = 'PUBLISHED'
            """;
    private static final int TOGETHER = 500;
    private static final int FETCHED = 1_000;

    private final Database database;

    CardRepository(Database database) {
        this.database = database;
    }

    /** What an entry may have several of. */
    private static final class Several {
        final Set<Topic> topics = EnumSet.noneOf(Topic.class);
        final Set<Practice> methods = EnumSet.noneOf(Practice.class);
        final Set<String> territories = new HashSet<>(8);

        void add(String facet, String value) {
            switch (facet) {
                case "TOPIC" -> named(Topic.values(), value).ifPresent(topics::add);
                case "METHOD" -> named(Practice.values(), value).ifPresent(methods::add);
                default -> territories.add(value);
            }
        }
    }

    /** Reads all. */
    List<Card> all() {
        return database.read(handle -> {
            Map<String, Several> several = new HashMap<>();
            Map<String, String> known = new HashMap<>();
            handle.createQuery("select facet, value, slug from ini_entry_facet")
                    .setFetchSize(FETCHED)
                    .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                    .forEach(cells -> several.computeIfAbsent(cells.get(2), first -> new Several())
                            .add(cells.get(0), known.computeIfAbsent(cells.get(1), text -> text)));
            return handle.createQuery(ENTRIES)
                    .setFetchSize(FETCHED)
                    .map((row, context) -> card(row, several))
                    .list();
        });
    }

    /** Reads those of some that are published. */
    List<Card> some(Collection<String> slugs) {
        List<String> wanted = List.copyOf(slugs);
        List<Card> cards = new ArrayList<>();
        database.read(handle -> {
            for (int start = 0; start < wanted.size(); start += TOGETHER) {
                cards.addAll(part(handle, wanted.subList(start, Math.min(wanted.size(), start + TOGETHER))));
            }
            return true;
        });
        return cards;
    }

    private static List<Card> part(Handle handle, List<String> slugs) {
        Map<String, Several> several = new HashMap<>();
        handle.createQuery("select facet, value, slug from ini_entry_facet where slug in (<slugs>)")
                .bindList("slugs", slugs)
                .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(cells -> several.computeIfAbsent(cells.get(2), first -> new Several())
                        .add(cells.get(0), cells.get(1)));
        return handle.createQuery(ENTRIES + " and slug in (<slugs>)")
                .bindList("slugs", slugs)
                .map((row, context) -> card(row, several))
                .list();
    }

    /** Tells how many are published, in which versions, and when the latest one changed: see {@link Snapshot#mark}. */
    String mark() {
        return database.read(handle -> handle.createQuery("""
                        select count(*) as number, coalesce(sum(version), 0) as versions, coalesce(max(updated_at), '') as latest
                        from ini_entry where state = 'PUBLISHED'
                        """)
                .map((row, context) ->
                        row.getInt("number") + " " + row.getLong("versions") + " " + row.getString("latest"))
                .one());
    }

    private static Card card(ResultSet row, Map<String, Several> all) throws SQLException {
        String slug = row.getString("slug");
        Several several = all.getOrDefault(slug, new Several());
        double north = row.getDouble("latitude");
        boolean placed = !row.wasNull();
        double east = row.getDouble("longitude");
        return new Card(
                slug,
                EntryKind.valueOf(row.getString("kind")),
                several.topics,
                several.methods,
                named(Phase.values(), row.getString("phase")),
                named(PhaseStatus.values(), row.getString("status")),
                row.getString("territory").intern(),
                List.copyOf(several.territories),
                several.territories.stream()
                        .filter(code -> code.startsWith("R"))
                        .findFirst(),
                row.getInt("population"),
                PopulationRange.of(row.getInt("population")),
                CostRange.of(row.getLong("cost")),
                row.getInt("is_peer") == 1,
                row.getInt("quality"),
                placed ? Optional.of(new Card.Point(north, east)) : Optional.empty(),
                row.getString("published_at"),
                row.getString("updated_at"),
                row.getInt("version"));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
