package org.territoireouvert.initiatives.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.initiatives.entry.Sheets;
import org.territoireouvert.runner.text.JacksonJson;

class FeedReaderTest {

    private static final URI SITE = URI.create("https://ailleurs.exemple");
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final String ENTRY = """
            {"identifiant":"verger","version":2,"etat":"PUBLISHED","publie_le":"2026-11-01T00:00:00Z",
             "modifie_le":"2026-11-02T00:00:00Z","adresse":"https://ailleurs.exemple/initiatives/verger",
             "fiche":{"kind":"METHOD","subject":{"title":"Verger"}},
             "relations":[{"genre":"REUSES","vers":"autre"},{"genre":"MOON","vers":"x"},{"genre":"REUSES","vers":"../x"}]}
            """;

    private final FeedReader reader = new FeedReader(new JacksonJson(), new Sheets(new JacksonJson()));

    private static String page(String entries) {
        return "{\"format\":\"" + EntryFeed.FORMAT + "\",\"nom\":\"Ailleurs\",\"fiches\":[" + entries
                + "],\"suivant\":\"a\",\"ici\":\"b\"}";
    }

    @Test
    void partIsReadWithWhatIsKnownOfIt() throws Exception {
        FeedPage page = reader.read(page(ENTRY), SITE, NOW);

        assertThat(page.name()).isEqualTo("Ailleurs");
        assertThat(page.next()).contains("a");
        FeedEntry entry = page.entries().get(0);
        assertThat(entry.sheet().subject().title()).isEqualTo("Verger");
        assertThat(entry.relations()).extracting(FeedEntry.FeedRelation::to).containsExactly("autre");
    }

    static Stream<Arguments> whatIsRefused() {
        return Stream.of(
                Arguments.of("nothing", "", "source.problem.format"),
                Arguments.of("a page of a site", "<html>", "source.problem.format"),
                Arguments.of("a list", "[]", "source.problem.format"),
                Arguments.of("another format", page("").replace("/1", "/2"), "source.problem.format"),
                Arguments.of("100,000 levels", "[".repeat(100_000), "source.problem.format"),
                Arguments.of("501 entries", page((ENTRY + ",").repeat(500) + ENTRY), "source.problem.size"),
                Arguments.of(
                        "an endless cursor",
                        page(ENTRY).replace("\"a\"", "\"" + "a".repeat(301) + "\""),
                        "source.problem.size"),
                entry("no title", "\"title\":\"Verger\"", "\"title\":\" \""),
                entry("version 0", "\"version\":2", "\"version\":0"),
                entry("a version in words", "\"version\":2", "\"version\":\"deux\""),
                entry("a version of 2^40", "\"version\":2", "\"version\":1099511627776"),
                entry("a slug that climbs", "\"identifiant\":\"verger\"", "\"identifiant\":\"../admin\""),
                entry("no state", "PUBLISHED", "DRAFT"),
                entry("a change in ten years", "2026-11-02", "2036-11-02"),
                entry("a change before the publication", "2026-11-02", "2026-10-02"),
                entry("a day that is none", "2026-11-02", "2026-02-30"),
                entry("a title of 10,000 characters", "\"Verger\"", "\"" + "t".repeat(10_000) + "\""),
                entry(
                        "an end before the start",
                        "\"subject\"",
                        "\"course\":{\"startedOn\":\"2026-02-01\",\"endedOn\":\"2026-01-01\"},\"subject\""),
                Arguments.of(
                        "an entry of another site",
                        page(ENTRY.replace("https://ailleurs.exemple/", "https://ailleurs.exemple.pirate.fr/")),
                        "source.problem.elsewhere"),
                Arguments.of(
                        "a script for an address",
                        page(ENTRY.replace("\"https://ailleurs.exemple/", "\"javascript:")),
                        "source.problem.elsewhere"));
    }

    private static Arguments entry(String what, String part, String other) {
        return Arguments.of(what, page(ENTRY.replace(part, other)), "source.problem.entry");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsRefused")
    void impossiblePartIsRefusedWhole(String what, String document, String messageKey) {
        assertThatExceptionOfType(RefusedFeedException.class)
                .isThrownBy(() -> reader.read(document, SITE, NOW))
                .extracting(RefusedFeedException::messageKey)
                .isEqualTo(messageKey);
    }
}
