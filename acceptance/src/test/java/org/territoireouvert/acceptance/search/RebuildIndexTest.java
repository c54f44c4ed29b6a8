package org.territoireouvert.acceptance.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.acceptance.search.IndexedTexts.NEW_YEAR;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.runner.content.KnownContents.Caller;
import org.territoireouvert.runner.content.KnownContents.DeclaredType;
import org.territoireouvert.runner.search.SearchDocument;
import org.territoireouvert.runner.search.SearchIndex;
import org.territoireouvert.runner.search.SearchQuery;
import org.territoireouvert.runner.search.source.IndexChecks;
import org.territoireouvert.runner.search.source.RebuildIndex;
import org.territoireouvert.runner.search.source.SearchSource;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.RuntimeMessages;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** The index made anew while the site serves: people write between its reading and its writing. */
class RebuildIndexTest {

    private final TreeMap<String, ContentItem> published = new TreeMap<>();
    private Runnable meanwhile = () -> {};
    private boolean fails;

    @BothDatabases
    void whatIsPublishedWhileItIsMadeStays(Storage storage) {
        SearchIndex index = IndexedTexts.index(storage, List.of());
        meanwhile = () -> publish(storage, index, "verger");

        List<RebuildIndex.Outcome> outcomes = rebuild(storage, index);

        assertThat(found(index)).containsExactly("verger");
        assertThat(outcomes).allMatch(outcome -> outcome.complete() && outcome.indexed() == 1);
    }

    @BothDatabases
    void whatIsWithdrawnWhileItIsMadeGoes(Storage storage) {
        SearchIndex index = IndexedTexts.index(storage, List.of());
        publish(storage, index, "verger");
        publish(storage, index, "verger-du-haut");
        meanwhile = () -> {
            published.remove("verger");
            storage.core().<Integer, RuntimeException>write(handle -> {
                index.remove(handle, new ContentRef(IndexedTexts.PROJECT, "verger"));
                return 1;
            });
        };

        rebuild(storage, index);

        assertThat(found(index)).containsExactly("verger-du-haut");
    }

    @BothDatabases
    void whatIsPublishedStaysWhenItCannotBeReadAnyMore(Storage storage) {
        SearchIndex index = IndexedTexts.index(storage, List.of());
        meanwhile = () -> {
            publish(storage, index, "verger");
            fails = true;
        };

        List<RebuildIndex.Outcome> outcomes = rebuild(storage, index);

        assertThat(found(index)).containsExactly("verger");
        assertThat(outcomes).noneMatch(RebuildIndex.Outcome::complete);
    }

    @BothDatabases
    void whatNobodyPublishesIsForgottenAndWhatIsMissingTakenIn(Storage storage) {
        SearchIndex index = IndexedTexts.index(storage, IndexedTexts.TOWN);
        for (int number = 100; number < 220; number++) {
            published.put("verger-" + number, item("verger-" + number));
        }

        List<RebuildIndex.Outcome> outcomes = rebuild(storage, index);

        assertThat(index.find(SearchQuery.of("verger")).total()).isEqualTo(120);
        assertThat(IndexedTexts.found(index, SearchQuery.of("école"))).isEmpty();
        assertThat(outcomes).allMatch(outcome -> outcome.complete() && outcome.indexed() == 120);
    }

    private List<RebuildIndex.Outcome> rebuild(Storage storage, SearchIndex index) {
        DeclaredType type = new DeclaredType(
                "participatory-budget",
                ContentType.of("project", "content.project", "content.projects", new Source()),
                new RuntimeMessages("notification"),
                new Caller() {
                    @Override
                    public <T> Optional<T> call(Callable<T> work) {
                        try {
                            return fails ? Optional.empty() : Optional.of(work.call());
                        } catch (Exception failure) {
                            throw new IllegalStateException(failure);
                        }
                    }
                });
        IndexChecks checks = new IndexChecks(storage.core(), new TestClock());
        return new RebuildIndex(storage.core(), index, checks)
                .run(List.of(new SearchSource(type, storage.core())), (source, done) -> {
                    // Nobody watches.
                });
    }

    private void publish(Storage storage, SearchIndex index, String id) {
        published.put(id, item(id));
        IndexedTexts.put(
                storage, index, List.of(SearchDocument.of(new ContentRef(IndexedTexts.PROJECT, id), item(id))));
    }

    private static ContentItem item(String id) {
        return ContentItem.of(id, "Un verger", "/projets/" + id, NEW_YEAR);
    }

    private static List<String> found(SearchIndex index) {
        return IndexedTexts.found(index, SearchQuery.of("verger"));
    }

    /** Gives what is published, and lets somebody write once, just after it was read. */
    private final class Source implements ContentType.Source {

        @Override
        public List<ContentItem> published(String afterId, int limit) {
            List<ContentItem> items = published.values().stream()
                    .filter(item -> item.id().compareTo(afterId) > 0)
                    .limit(limit)
                    .toList();
            if (items.isEmpty()) {
                somebodyWrites();
            }
            return items;
        }

        @Override
        public Optional<ContentItem> find(String id) {
            Optional<ContentItem> item = Optional.ofNullable(published.get(id));
            if (id.equals(published.lastKey())) {
                somebodyWrites();
            }
            return item;
        }

        private void somebodyWrites() {
            Runnable once = meanwhile;
            meanwhile = () -> {};
            once.run();
        }
    }
}
