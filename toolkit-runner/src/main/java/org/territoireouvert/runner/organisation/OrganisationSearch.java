package org.territoireouvert.runner.organisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.text.SearchText;

/**
 * What organisations are looked for.
 *
 * @param words beginnings of words of the name, possibly empty
 * @param kind of organisation
 * @param territory in which they are, also a larger one
 */
public record OrganisationSearch(String words, Optional<Classification> kind, Optional<String> territory) {

    private static final int MOST_WORDS = 3;
    /** Behind every letter and digit that a folded word can hold. */
    private static final String END = "{";

    /** Every one. */
    public static final OrganisationSearch ALL = new OrganisationSearch("", Optional.empty(), Optional.empty());

    private record Placed(Organisation organisation, String key) {}

    /** Returns those of some territories in which there is an organisation; looks for one in each, however many there are. */
    public static Set<String> settled(Handle handle, List<String> territories) {
        Query query = handle.createQuery("""
                        with wanted (code) as (values <wanted>)
                        select w.code from wanted w where exists (select 1 from core_organisation_area a
                            join core_organisation o on o.id = a.organisation_id
                            where a.code = w.code and o.state = 'open')""")
                .define("wanted", String.join(", ", Collections.nCopies(territories.size(), "(?)")));
        for (int index = 0; index < territories.size(); index++) {
            query.bind(index, territories.get(index));
        }
        return query.mapTo(String.class).collect(Collectors.toSet());
    }

    /** Finds them by name, part by part. */
    public Slice<Organisation> find(Handle handle, Keyset keyset) {
        List<String> conditions = new ArrayList<>(List.of("o.state = 'open'"));
        kind.ifPresent(chosen -> conditions.add("o.classification = :kind"));
        territory.ifPresent(chosen -> conditions.add("exists (select 1 from core_organisation_area a"
                + " where a.organisation_id = o.id and a.code = :territory)"));
        List<String> parts = parts();
        for (int index = 0; index < parts.size(); index++) {
            conditions.add(
                    "exists (select 1 from core_organisation_word w where w.organisation_id = o.id and w.word >= :word"
                            + index + " and w.word < :end" + index + ")");
        }
        conditions.add(keyset.condition(Order.ASCENDING, "o.name_key", "o.id"));
        Query query = handle.createQuery("select " + OrganisationRepository.COLUMNS + " from core_organisation o where "
                        + String.join(" and ", conditions) + " order by "
                        + keyset.order(Order.ASCENDING, "o.name_key", "o.id") + " limit :limit")
                .bindMap(keyset.binds());
        kind.ifPresent(chosen -> query.bind("kind", chosen.code()));
        territory.ifPresent(chosen -> query.bind("territory", chosen));
        for (int index = 0; index < parts.size(); index++) {
            query.bind("word" + index, parts.get(index)).bind("end" + index, parts.get(index) + END);
        }
        Slice<Placed> found = keyset.slice(
                query.map((row, context) -> new Placed(OrganisationRepository.read(row), row.getString("name_key")))
                        .list(),
                one -> List.of(one.key(), one.organisation().id()));
        return new Slice<>(found.items().stream().map(Placed::organisation).toList(), found.previous(), found.next());
    }

    private List<String> parts() {
        return List.of(SearchText.fold(words).split(" ")).stream()
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
