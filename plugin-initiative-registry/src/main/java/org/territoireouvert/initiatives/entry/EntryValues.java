package org.territoireouvert.initiatives.entry;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Sharing;
import org.territoireouvert.initiatives.model.Sheet;

/**
 * The columns of an entry: what its sheet says, and what lists and searches need beside it.
 *
 * @param territory the principal one
 * @param around all its territories with those that contain them
 * @param point that somebody set, or else the centre of the principal territory
 */
record EntryValues(
        Entry entry, int quality, Optional<Territory> territory, List<Territory> around, Optional<Coordinates> point) {

    private static final int LONGEST_KEY = 200;

    /** The column {@code search_text} stays empty: words are looked up in the search of the site. */
    static final String UPSERT = """
            insert into ini_entry (slug, kind, state, version, sheet, title, summary, place, territory, department, region,
              population, latitude, longitude, holder, phase, status, level, started_on, cost, participants, quality, is_peer,
              source, source_address, search_text, published_at, updated_at, confirmed_at)
            values (:slug, :kind, :state, :version, :sheet, :title, :summary, :place, :territory, :department, :region,
              :population, :latitude, :longitude, :holder, :phase, :status, :level, :startedOn, :cost, :participants, :quality,
              :isPeer, :source, :sourceAddress, '', :publishedAt, :updatedAt, :confirmedAt)
            on conflict (slug) do update set kind = excluded.kind, state = excluded.state, version = excluded.version,
              sheet = excluded.sheet, title = excluded.title, summary = excluded.summary, place = excluded.place,
              territory = excluded.territory, department = excluded.department, region = excluded.region,
              population = excluded.population, latitude = excluded.latitude, longitude = excluded.longitude,
              holder = excluded.holder, phase = excluded.phase, status = excluded.status, level = excluded.level,
              started_on = excluded.started_on, cost = excluded.cost, participants = excluded.participants,
              quality = excluded.quality, is_peer = excluded.is_peer, source = excluded.source,
              source_address = excluded.source_address, search_text = '',
              updated_at = excluded.updated_at, confirmed_at = excluded.confirmed_at
            """;

    /** What an entry may have several of. */
    enum Facet {
        TOPIC,
        METHOD,
        TERRITORY,
        /** Its title, folded: one value, to find what seems to be the same. */
        TITLE,
        /** A page elsewhere to which its sheet leads. */
        LINK
    }

    static EntryValues of(Entry entry, int quality, Territories territories) {
        List<Territory> named = entry.sheet().place().territories().stream()
                .map(territories::find)
                .flatMap(Optional::stream)
                .toList();
        List<Territory> around = Stream.concat(
                        named.stream(), named.stream().flatMap(one -> territories.parents(one.code()).stream()))
                .distinct()
                .toList();
        Optional<Territory> principal = named.stream().findFirst();
        Optional<Coordinates> point =
                entry.sheet().place().point().or(() -> principal.flatMap(one -> territories.centre(one.code())));
        return new EntryValues(entry, quality, principal, around, point);
    }

    Map<Facet, Set<String>> facets() {
        Sheet sheet = entry.sheet();
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.TOPIC, names(sheet.subject().topics()));
        facets.put(Facet.METHOD, names(sheet.course().methods()));
        facets.put(
                Facet.TERRITORY,
                around.stream().map(Territory::code).collect(Collectors.toCollection(LinkedHashSet::new)));
        facets.put(Facet.TITLE, Set.of(titleKey(entry.title())));
        facets.put(
                Facet.LINK,
                Stream.concat(
                                sheet.lessons().results().stream().map(Lessons.Result::evidence),
                                sheet.sharing().links().stream().map(Sharing.SheetLink::address))
                        .filter(address -> !address.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        return facets;
    }

    /** Returns what two titles have alike when people take them for the same. */
    static String titleKey(String title) {
        String folded = SearchText.fold(title);
        return folded.length() > LONGEST_KEY ? folded.substring(0, LONGEST_KEY) : folded;
    }

    private static Set<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Update bind(Update update, Sheets sheets) {
        Sheet sheet = entry.sheet();
        return update.bind("slug", entry.slug())
                .bind("kind", entry.kind().name())
                .bind("state", entry.state().name())
                .bind("version", entry.version())
                .bind("sheet", sheets.write(sheet))
                .bind("title", entry.title())
                .bind("summary", sheet.subject().summary())
                .bind("place", sheet.place().name())
                .bind("territory", territory.map(Territory::code).orElse(""))
                .bind("department", codeOf(Territory.Kind.DEPARTEMENT))
                .bind("region", codeOf(Territory.Kind.REGION))
                .bind("population", territory.map(Territory::population).orElse(0))
                .bind("latitude", point.map(Coordinates::north).orElse(null))
                .bind("longitude", point.map(Coordinates::east).orElse(null))
                .bind("holder", sheet.partnership().holder().map(Body::name).orElse(""))
                .bind("phase", sheet.course().phase().map(Enum::name).orElse(""))
                .bind("status", sheet.course().status().map(Enum::name).orElse(""))
                .bind("level", sheet.course().level().map(Enum::name).orElse(""))
                .bind(
                        "startedOn",
                        sheet.course().startedOn().map(Object::toString).orElse(""))
                .bind("cost", sheet.means().total().map(total -> total.cents()).orElse(-1L))
                .bind("participants", sheet.course().participants().orElse(-1L))
                .bind("quality", quality)
                .bind("isPeer", sheet.sharing().isPeer() ? 1 : 0)
                .bind("source", entry.origin().map(Entry.Origin::source).orElse(""))
                .bind("sourceAddress", entry.origin().map(Entry.Origin::address).orElse(""))
                .bind("publishedAt", PortableInstant.text(entry.publishedAt()))
                .bind("updatedAt", PortableInstant.text(entry.updatedAt()))
                .bind("confirmedAt", PortableInstant.text(entry.confirmedAt()));
    }

    private String codeOf(Territory.Kind kind) {
        return around.stream()
                .filter(one -> one.kind() == kind)
                .map(Territory::code)
                .findFirst()
                .orElse("");
    }
}
