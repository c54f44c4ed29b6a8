package org.territoireouvert.participatorybudget.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.list.UnknownChoiceException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.TypedRequest;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.project.ProjectContent;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class EditionPagesTest {

    private static final int PROJECTS = 47;

    /** Costs repeat, so that a page may end between equal ones. */
    private static String many() {
        List<String> projects = IntStream.rangeClosed(1, PROJECTS)
                .mapToObj(number -> number + ";" + (10_000 + 7_000 * (number * 5 % 9)) + ";Projet n" + number
                        + (number == 40 ? " Œuvre de l’École" : "") + ";"
                        + (number % 2 == 0 ? "Éducation" : "Mobilités")
                        + ";" + (number % 3 == 0 ? "Corvaux" : "Saint-Élan") + ";")
                .toList();
        return ImportedVotes.file("approval", projects, List.of("1;1;"));
    }

    /** An edition with many projects and its pages. */
    private record Site(ImportedVotes votes, Edition edition, EditionPages pages) {
        static Site of(Storage storage) throws Exception {
            ImportedVotes votes = new ImportedVotes(storage);
            votes.imported(ImportedVotes.small(), "Une autre");
            Edition edition = votes.imported(many(), "Beaucoup");
            return new Site(
                    votes,
                    edition,
                    new EditionPages(
                            votes.plugin,
                            votes.store,
                            votes.results,
                            new ProjectContent(votes.plugin.database(), votes.store.projects()).type()));
        }

        @SuppressWarnings("unchecked")
        Slice<ProjectRow> rows(String query) {
            Page page = (Page) pages.projects(TypedRequest.get(Map.of("edition", edition.slug()), query));
            return (Slice<ProjectRow>) Objects.requireNonNull(page.model().get("rows"));
        }

        List<ProjectRow> forwards(String query) {
            List<ProjectRow> all = new ArrayList<>();
            Optional<String> cursor = Optional.of("");
            while (cursor.isPresent()) {
                Slice<ProjectRow> slice = rows(query + "&apres=" + cursor.get());
                all.addAll(slice.items());
                cursor = slice.next();
            }
            return all;
        }

        List<ProjectRow> backwards(String query, Slice<ProjectRow> last) {
            List<ProjectRow> all = new ArrayList<>(last.items());
            Collections.reverse(all);
            Optional<String> cursor = last.previous();
            while (cursor.isPresent()) {
                Slice<ProjectRow> slice = rows(query + "&avant=" + cursor.get());
                List<ProjectRow> items = new ArrayList<>(slice.items());
                Collections.reverse(items);
                all.addAll(items);
                cursor = slice.previous();
            }
            Collections.reverse(all);
            return all;
        }

        Slice<ProjectRow> last(String query) {
            Slice<ProjectRow> slice = rows(query);
            while (slice.next().isPresent()) {
                slice = rows(query + "&apres=" + slice.next().get());
            }
            return slice;
        }
    }

    private static int number(ProjectRow row) {
        return Integer.parseInt(row.number());
    }

    @BothDatabases
    void bothOrdersArePagedThroughWithoutLossOrRepeat(Storage storage) throws Exception {
        Site site = Site.of(storage);
        Comparator<ProjectRow> byNumber = Comparator.comparing(EditionPagesTest::number);

        assertThat(site.forwards("tri=ballot"))
                .hasSize(PROJECTS)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(byNumber);
        assertThat(site.forwards("tri=cost"))
                .hasSize(PROJECTS)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(ProjectRow::cost).thenComparing(byNumber));
        for (String query : List.of("tri=ballot", "tri=cost")) {
            assertThat(site.backwards(query, site.last(query))).isEqualTo(site.forwards(query));
        }
    }

    @BothDatabases
    void accentsAndLigaturesDoNotHideAProject(Storage storage) throws Exception {
        Site site = Site.of(storage);

        for (String words : List.of("q=oeuvre+de+l'ecole", "q=%C5%92UVRE", "q=l%E2%80%99%C3%89COLE")) {
            assertThat(site.rows(words).items()).extracting(ProjectRow::number).containsExactly("40");
        }
        assertThat(site.rows("q=100%25").items()).isEmpty();
        assertThat(site.rows("q=introuvable").items()).isEmpty();
    }

    @BothDatabases
    void filtersNarrowTogether(Storage storage) throws Exception {
        Site site = Site.of(storage);
        List<ProjectRow> all = site.forwards("");

        List<ProjectRow> found = site.forwards("lieu=Saint-%C3%89lan&theme=%C3%89ducation&cout=middle&tri=cost");

        assertThat(found)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(row ->
                                row.place().equals("Saint-Élan") && row.theme().equals("Éducation"))
                        .filter(row -> row.cost().compareTo(Money.ofUnits(20_000)) >= 0
                                && row.cost().compareTo(Money.ofUnits(60_000)) < 0)
                        .toList());
        for (String unknown : List.of("cout=nonsense", "tri=nonsense", "enveloppe=x")) {
            assertThatThrownBy(() -> site.forwards(unknown)).as(unknown).isInstanceOf(UnknownChoiceException.class);
        }
    }

    @BothDatabases
    void rubbishInACursorIsRefused(Storage storage) throws Exception {
        Site site = Site.of(storage);

        for (String rubbish :
                List.of("apres=!!", "apres=YWJj", "avant=LTE", "apres=OTk5OTk5OTk5OTk5OTk5OTk5OTk", "apres=NR81")) {
            assertThatThrownBy(() -> site.rows(rubbish)).as(rubbish).isInstanceOf(UnknownChoiceException.class);
        }
    }

    @BothDatabases
    void anEnvelopeShowsItsAmountAndItsProjects(Storage storage) throws Exception {
        Site site = Site.of(storage);
        site.votes().plugin.database().write(handle -> {
            Envelope envelope = new Envelope(site.votes().plugin.ids().next(), 1, "Centre", Money.ofUnits(60), 0);
            site.votes().store.envelopes().insert(handle, site.edition().id(), envelope, List.of("2", "3", "999"));
            return envelope;
        });

        Page page = (Page) site.pages()
                .projects(TypedRequest.get(Map.of("edition", site.edition().slug()), ""));

        assertThat((List<?>) page.model().get("envelopes"))
                .extracting("name", "amount", "projects")
                .containsExactly(tuple("Centre", Money.ofUnits(60), 2L));
        assertThat(site.rows("enveloppe=1").items())
                .extracting(ProjectRow::number)
                .containsExactly("2", "3");
        assertThat(site.rows("enveloppe=7").items()).isEmpty();
    }
}
