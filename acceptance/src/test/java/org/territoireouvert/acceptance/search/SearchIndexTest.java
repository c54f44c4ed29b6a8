package org.territoireouvert.acceptance.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.acceptance.search.IndexedTexts.PROJECT;
import static org.territoireouvert.acceptance.search.IndexedTexts.QUESTION;
import static org.territoireouvert.acceptance.search.IndexedTexts.TOWN;
import static org.territoireouvert.acceptance.search.IndexedTexts.document;
import static org.territoireouvert.acceptance.search.IndexedTexts.found;
import static org.territoireouvert.acceptance.search.IndexedTexts.ids;
import static org.territoireouvert.acceptance.search.IndexedTexts.index;
import static org.territoireouvert.acceptance.search.IndexedTexts.put;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.runner.search.SearchDocument;
import org.territoireouvert.runner.search.SearchIndex;
import org.territoireouvert.runner.search.SearchQuery;
import org.territoireouvert.runner.search.SearchResult;
import org.territoireouvert.runner.search.word.Piece;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** The index finds the same on both databases. */
class SearchIndexTest {

    /** What is typed, and what is found, in any order: the engines rank contents of equal weight each in its own way. */
    private static Map<String, List<String>> cases() {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        cases.put("école", List.of("jardin", "pistes"));
        cases.put("ECOLE", List.of("jardin", "pistes"));
        cases.put("l'école", List.of("jardin", "pistes"));
        cases.put("ecoles", List.of("jardin", "pistes"));
        cases.put("piste cyclable", List.of("pistes"));
        cases.put("securisee", List.of("pistes"));
        cases.put("éclairage", List.of("eclairage", "pistes"));
        cases.put("oeuvre", List.of("cafe"));
        cases.put("œuvres", List.of("cafe"));
        cases.put("vélos", List.of("pistes", "jardin"));
        cases.put("saint elan", List.of("jardin"));
        cases.put("Saint-Élan", List.of("jardin"));
        cases.put("aujourd'hui", List.of("cafe"));
        cases.put("aujourd’hui", List.of("cafe"));
        cases.put("42", List.of("jardin"));
        cases.put("200", List.of("jardin"));
        cases.put("la mairie", List.of("pistes"));
        cases.put("\"rue des tanneurs\"", List.of("eclairage"));
        cases.put("« rue des Tanneurs »", List.of("eclairage"));
        cases.put("\"des rue tanneurs\"", List.of());
        cases.put("\"tanneurs eteindre\"", List.of());
        cases.put("\"piste cyclable\"", List.of());
        cases.put("\"pistes cyclables\"", List.of("pistes"));
        cases.put("école -jardin", List.of("pistes"));
        cases.put("école −jardin", List.of("pistes"));
        cases.put("école -\"pistes cyclables\"", List.of("jardin"));
        cases.put("école -cyclables -composteurs", List.of());
        cases.put("école absent", List.of());
        cases.put("-école", List.of());
        cases.put("devant", List.of("pistes"));
        cases.put("aux", List.of());
        cases.put("sobre OR absent", List.of());
        return cases;
    }

    @BothDatabases
    void bothFindTheSame(Storage storage) {
        SearchIndex index = index(storage, TOWN);

        cases().forEach((typed, expected) -> assertThat(found(index, SearchQuery.of(typed)))
                .as(typed)
                .containsExactlyInAnyOrderElementsOf(expected));
    }

    @BothDatabases
    void anythingMayBeTyped(Storage storage) {
        SearchIndex index = index(storage, TOWN);
        List<String> typed = List.of(
                "\"",
                "\"\"",
                "\"\"\"",
                "'",
                "' or 1=1 --",
                "AND",
                "OR NOT NEAR(",
                "NEAR(école mairie, 2)",
                "title:école",
                "{title} : x",
                "école*",
                "*",
                "^école",
                "(école",
                "a & | ! <-> b",
                ":*",
                "\\",
                "-",
                "--",
                "- -",
                "-\"",
                "«",
                "»",
                "🚲",
                "🚲 école",
                "\u0001\u0007\u007f\u200b\ufeff",
                "\ud83d",
                "école\u0000mairie",
                "شارع",
                "éééé".repeat(2_500),
                "a ".repeat(5_000),
                "\"a ".repeat(3_000),
                "-x ".repeat(3_000));

        for (String text : typed) {
            for (SearchQuery.Order order : SearchQuery.Order.values()) {
                assertThat(index.find(SearchQuery.of(text).order(order)).total())
                        .as(text)
                        .isLessThanOrEqualTo(TOWN.size());
            }
            assertThat(index.similar(Optional.empty(), text, 5)).as(text).hasSizeLessThanOrEqualTo(5);
            assertThat(index.hint(text)).as(text).isNotNull();
        }
        assertThat(found(index, SearchQuery.of("🚲 école"))).containsExactlyInAnyOrder("jardin", "pistes");
        assertThat(found(index, SearchQuery.of("école*"))).containsExactlyInAnyOrder("jardin", "pistes");
    }

    @BothDatabases
    void documentsWithAnyTextAreKept(Storage storage) {
        SearchIndex index = index(
                storage,
                List.of(
                        document("vide", "…", "", "", 1),
                        document("zero", "Zéro\u0000dedans", "'\"\\:*&|!<->", "\ud83d {x} :y ?", 1),
                        document("long", "Longue", "mot ".repeat(5_000), "phrase interminable ".repeat(60_000), 1),
                        document("mot", "a".repeat(5_000), "é".repeat(3_000), "1".repeat(9_000), 1),
                        document("arabe", "شارع المدينة", "Ελλάδα", "Москва", 1)));

        assertThat(found(index, SearchQuery.of("dedans"))).containsExactly("zero");
        assertThat(found(index, SearchQuery.of("interminable"))).containsExactly("long");
        assertThat(found(index, SearchQuery.of("المدينة"))).containsExactly("arabe");
        assertThat(found(index, SearchQuery.of("ΕΛΛΑΔΑ"))).containsExactly("arabe");
    }

    @BothDatabases
    void titleWeighsMoreThanSummaryAndSummaryMoreThanBody(Storage storage) {
        SearchIndex index = index(
                storage,
                List.of(
                        document("corps", "Un", "Deux", "La fontaine coule.", 9),
                        document("titre", "La fontaine", "Deux", "Trois", 1),
                        document("resume", "Un", "La fontaine", "Trois", 5)));

        assertThat(found(index, SearchQuery.of("fontaines"))).containsExactly("titre", "resume", "corps");
        assertThat(found(index, SearchQuery.of("fontaines").order(SearchQuery.Order.DATE)))
                .containsExactly("corps", "resume", "titre");
    }

    @BothDatabases
    void tiesAreInTheOrderOfDateThenId(Storage storage) {
        SearchIndex index = index(
                storage,
                List.of(
                        document("b", "Fontaine", "", "", 1),
                        document("c", "Fontaine", "", "", 1),
                        document("d", "Fontaine", "", "", 2),
                        document("a", "Fontaine", "", "", 1)));

        assertThat(found(index, SearchQuery.of("fontaine"))).containsExactly("d", "c", "b", "a");
        assertThat(found(index, SearchQuery.of(""))).containsExactly("d", "c", "b", "a");
    }

    @BothDatabases
    void changedAndRemovedContentsAreFoundAsTheyAre(Storage storage) {
        SearchIndex index = index(storage, TOWN);

        put(storage, index, List.of(document("jardin", "Verger", "Des pommes.", "", 3)));
        assertThat(found(index, SearchQuery.of("composteur"))).isEmpty();
        assertThat(found(index, SearchQuery.of("pomme"))).containsExactly("jardin");

        storage.core().<Integer, RuntimeException>write(handle -> {
            index.remove(handle, new ContentRef(PROJECT, "jardin"));
            index.remove(handle, new ContentRef(PROJECT, "jardin"));
            index.remove(handle, new ContentRef(PROJECT, "absent"));
            return 0;
        });
        assertThat(found(index, SearchQuery.of("pomme"))).isEmpty();
        assertThat(found(index, SearchQuery.of(""))).containsExactly("cafe", "eclairage", "pistes");
        put(storage, index, List.of(document("neuf", "Verger", "", "", 9)));
        assertThat(found(index, SearchQuery.of("verger"))).containsExactly("neuf");
    }

    @BothDatabases
    void filtersHoldTogether(Storage storage) {
        SearchIndex index = index(storage, TOWN);
        SearchDocument question = new SearchDocument(
                new ContentRef(QUESTION, "q1"),
                "Une école à vélo ?",
                "",
                "",
                "/q1",
                Optional.empty(),
                Instant.parse("2026-02-01T00:00:00Z"));
        put(storage, index, List.of(question));

        SearchResult all = index.find(SearchQuery.of("école"));
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.byType()).containsOnly(Map.entry(PROJECT, 2), Map.entry(QUESTION, 1));

        SearchResult questions = index.find(SearchQuery.of("école").type(QUESTION));
        assertThat(ids(questions.hits())).containsExactly("q1");
        assertThat(questions.total()).isOne();
        assertThat(questions.byType()).hasSize(2);

        assertThat(found(
                        index,
                        new SearchQuery(
                                "école",
                                Optional.empty(),
                                Optional.of("00400"),
                                Optional.empty(),
                                Optional.empty(),
                                SearchQuery.Order.RELEVANCE,
                                1)))
                .containsExactlyInAnyOrder("pistes", "jardin");
        assertThat(found(
                        index,
                        new SearchQuery(
                                "école",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Instant.parse("2026-01-04T00:00:00Z")),
                                Optional.of(Instant.parse("2026-02-01T00:00:00Z")),
                                SearchQuery.Order.DATE,
                                1)))
                .containsExactly("jardin");
    }

    @BothDatabases
    void countsAndPagesAreBounded(Storage storage) {
        List<SearchDocument> many = new ArrayList<>();
        for (int number = 0; number < 1_050; number++) {
            many.add(document("p" + number, "Fontaine " + number, "", "", number));
        }
        SearchIndex index = index(storage, many);

        SearchResult first = index.find(SearchQuery.of("fontaine").order(SearchQuery.Order.DATE));
        assertThat(first.total()).isEqualTo(1_000);
        assertThat(first.more()).isTrue();
        assertThat(first.byType()).isEmpty();
        assertThat(ids(first.hits())).hasSize(20).startsWith("p1049", "p1048");
        assertThat(found(
                        index,
                        SearchQuery.of("fontaine").order(SearchQuery.Order.DATE).page(2)))
                .startsWith("p1029");
        assertThat(found(index, SearchQuery.of("fontaine").page(50))).hasSize(20);
        assertThat(found(index, SearchQuery.of("fontaine").page(51))).isEmpty();
        assertThat(found(index, SearchQuery.of("").page(1_000_000_000))).isEmpty();
    }

    @BothDatabases
    void theExcerptMarksTheWordsThatWereFound(Storage storage) {
        SearchIndex index = index(
                storage,
                List.of(document(
                        "long", "Un", "Deux.", "Rien. ".repeat(80) + "Trois **fontaines** <b> coulent ici.", 1)));

        List<Piece> excerpt =
                index.find(SearchQuery.of("fontaine")).hits().get(0).excerpt();

        assertThat(excerpt).filteredOn(Piece::marked).extracting(Piece::text).containsExactly("fontaines");
        assertThat(excerpt.get(0).text()).startsWith("… ").endsWith("Trois ");
        assertThat(excerpt.get(2).text()).contains("<b>");
        assertThat(excerpt.stream().mapToInt(piece -> piece.text().length()).sum())
                .isLessThan(240);
    }

    @BothDatabases
    void whatResemblesIsFoundClosestFirst(Storage storage) {
        SearchIndex index = index(storage, TOWN);

        assertThat(ids(index.similar(Optional.of(PROJECT), "Je voudrais une piste cyclable vers le marché", 5)))
                .containsExactly("pistes");
        assertThat(ids(index.similar(Optional.empty(), "éclairages de rues", 5)))
                .startsWith("eclairage");
        assertThat(index.similar(Optional.of(QUESTION), "piste cyclable", 5)).isEmpty();
        assertThat(index.similar(Optional.empty(), "de la les", 5)).isEmpty();
        assertThat(index.similar(Optional.empty(), "une école de danse pour adultes débutants", 5))
                .isEmpty();
        assertThat(ids(index.related(new ContentRef(PROJECT, "pistes"), 4))).doesNotContain("pistes");
    }

    @BothDatabases
    void theNearestKnownWordIsProposed(Storage storage) {
        SearchIndex index = index(storage, TOWN);

        assertThat(index.hint("cyclabel")).contains("cyclables");
        assertThat(index.hint("eclairrage")).contains("eclairage");
        assertThat(index.hint("jardn partage")).contains("jardin partage");
        assertThat(index.hint("xylophone")).isEmpty();
        assertThat(index.hint("jardin")).isEmpty();
    }

    /** Two imports at a time, whose contents share words, each waited for the words of the other. */
    @BothDatabases
    void contentsWithTheSameWordsComeInAtTheSameTime(Storage storage) throws Exception {
        SearchIndex index = index(storage, List.of());
        CyclicBarrier bothWrote = new CyclicBarrier(2);
        boolean together = storage.engine() == Engine.POSTGRESQL;

        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> imports = List.of(
                    () -> putBoth(storage, index, "premier", "Tilleuls", "Noisetiers", together ? bothWrote : null),
                    () -> putBoth(storage, index, "second", "Noisetiers", "Tilleuls", together ? bothWrote : null));
            for (Future<Boolean> done : workers.invokeAll(imports)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(found(index, SearchQuery.of("tilleuls"))).hasSize(2);
        assertThat(index.hint("noisettiers")).contains("noisetiers");
    }

    private static boolean putBoth(
            Storage storage,
            SearchIndex index,
            String id,
            String first,
            String second,
            @Nullable CyclicBarrier betweenThem)
            throws Exception {
        return storage.core().<Boolean, Exception>write(handle -> {
            index.put(handle, document(id + "-1", first, "", "", 1));
            if (betweenThem != null) {
                betweenThem.await(20, TimeUnit.SECONDS);
            }
            index.put(handle, document(id + "-2", second, "", "", 1));
            return true;
        });
    }
}
