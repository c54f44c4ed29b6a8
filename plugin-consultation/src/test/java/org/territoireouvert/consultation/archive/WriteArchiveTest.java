package org.territoireouvert.consultation.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.ConsultationOnStorage;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestDatabases;

/** The archive is read without a server, runs nothing, and is the same bytes each time. */
class WriteArchiveTest {

    private @Nullable Storage storage;

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }

    private static FinishedConsultation finished(Storage storage) {
        return new FinishedConsultation(ConsultationOnStorage.of(storage));
    }

    private FinishedConsultation finished() {
        storage = TestDatabases.open(Engine.SQLITE);
        return finished(storage);
    }

    @BothDatabases
    void everyLinkLeadsToAFileOfTheArchive(Storage storage) throws IOException {
        Map<String, String> texts = ArchiveFiles.texts(finished(storage).withResults());

        Map<String, Document> pages = ArchiveFiles.pages(texts);
        pages.forEach((name, page) -> {
            for (Element link : page.select("[href]")) {
                String address = link.attr("href");
                if (address.startsWith("#")) {
                    assertThat(page.select(address)).as(name + " " + address).hasSize(1);
                } else if (!address.startsWith("http")) {
                    String[] target =
                            URI.create(name).resolve(address).toString().split("#");
                    assertThat(texts).as(name).containsKey(target[0]);
                    if (target.length > 1) {
                        assertThat(pages.getOrDefault(target[0], new Document(""))
                                        .getElementById(target[1]))
                                .as(name + " " + address)
                                .isNotNull();
                    }
                }
            }
        });
        assertThat(texts)
                .containsKeys(
                        "index.html",
                        "etapes/etape-0-contributions-1.html",
                        "etapes/etape-1-version-1.html",
                        "etapes/etape-1-amendements-1.html",
                        "etapes/etape-2-avis.html",
                        "etapes/etape-5-synthese.html",
                        "donnees/synthese-5.json",
                        "donnees/synthese-5.pdf",
                        "donnees/synthese-5.odt",
                        "donnees/consultation.jsonld",
                        "donnees/popolo.json",
                        "donnees/contributions.csv",
                        "donnees/amendements.csv",
                        "donnees/textes/etape-1-version-1.md",
                        "donnees/textes/etape-1-version-1.xml",
                        "donnees/avis/etape-2/votes.csv",
                        "LISEZMOI.txt");
    }

    @Test
    void everyFileIsReachedFromTheFirstPage() throws IOException {
        Map<String, String> texts = ArchiveFiles.texts(finished().withResults());
        List<String> reached = ArchiveFiles.pages(texts).entrySet().stream()
                .flatMap(page -> page.getValue().select("[href]").eachAttr("href").stream()
                        .filter(address -> !address.startsWith("http") && !address.startsWith("#"))
                        .map(address ->
                                URI.create(page.getKey()).resolve(address).getPath()))
                .toList();

        assertThat(reached)
                .containsAll(texts.keySet().stream()
                        .filter(name ->
                                !List.of("LISEZMOI.txt", "empreintes.sha256").contains(name))
                        .toList());
    }

    @Test
    void nothingIsRunAndNothingIsLoadedFromElsewhere() throws IOException {
        Map<String, String> texts = ArchiveFiles.texts(finished().withResults());

        ArchiveFiles.pages(texts).forEach((name, page) -> {
            assertThat(page.select("script, style, img, iframe, object, embed, base, form, [src], [style], [onerror]"))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("link").eachAttr("href"))
                    .as(name)
                    .allMatch(address -> address.endsWith("style.css"));
            assertThat(page.select("a[href]").eachAttr("href"))
                    .as(name)
                    .noneMatch(address -> address.contains("script"));
        });
        assertThat(texts.getOrDefault("style.css", "")).isNotEmpty().doesNotContain("url(", "@import");
        assertThat(Jsoup.parse(texts.getOrDefault("etapes/etape-0-contributions-1.html", ""))
                        .select("article")
                        .text())
                .contains(FinishedConsultation.SCRIPT, FinishedConsultation.FORMULA, "Question ?");
    }

    @Test
    void pagesAreMadeForAllReaders() throws IOException {
        ArchiveFiles.pages(ArchiveFiles.texts(finished().withResults())).forEach((name, page) -> {
            assertThat(page.select("html[lang=fr] > head > title").text())
                    .as(name)
                    .isNotBlank();
            assertThat(page.select("h1")).as(name).hasSize(1);
            assertThat(page.select("body > a.passer[href=#contenu]")).as(name).hasSize(1);
            assertThat(page.select("table").size())
                    .as(name)
                    .isEqualTo(page.select("table > caption").size());
            assertThat(page.select("th:not([scope])")).as(name).isEmpty();
            assertThat(page.select("h3").stream()
                            .filter(heading -> page.select("h2").isEmpty()))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("a[href]").eachText()).as(name).noneMatch(String::isBlank);
        });
    }

    @Test
    void formulasStandAsTexts() throws IOException {
        Map<String, String> texts = ArchiveFiles.texts(finished().withResults());

        for (String name : texts.keySet()) {
            if (name.endsWith(".csv")) {
                assertThat(cells(texts.getOrDefault(name, "")))
                        .as(name)
                        .noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r].*|-[^1].*|-1.+"));
            }
        }
        assertThat(texts.get("donnees/contributions.csv")).contains("\"'=HYPERLINK(");
        assertThat(texts.get("donnees/amendements.csv")).contains("'-1 + ");
        assertThat(texts.get("donnees/avis/etape-2/comments.csv")).contains("'@Un compteur");
    }

    private static List<String> cells(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return parser.stream().flatMap(CSVRecord::stream).toList();
        }
    }

    @BothDatabases
    void nobodyIsNamedAndWhatIsHiddenStaysHidden(Storage storage) throws IOException {
        FinishedConsultation finished = finished(storage).withResults();
        Contribution hidden = finished.write(
                StepKind.CONTRIBUTIONS, ContributionKind.PROPOSAL, Words.of("Masquée par la modération", "Insulte"));
        finished.context.contents().hidden().add(hidden.id());
        finished.withdraw(finished.write(
                StepKind.CONTRIBUTIONS, ContributionKind.PROPOSAL, Words.of("Retirée par son auteur", "Regret")));

        ArchiveFiles.texts(finished)
                .forEach((name, text) -> assertThat(text)
                        .as(name)
                        .doesNotContain("Masquée", "Insulte", "Retirée", "Regret", hidden.id())
                        .doesNotContain("jeanne@", "paul@", "personne-"));
    }

    @BothDatabases
    void bytesAreTheSameEachTime(Storage storage) throws IOException {
        FinishedConsultation finished = finished(storage).withResults();
        byte[] first = ArchiveFiles.zip(finished);
        finished.context.clock().advance(Duration.ofHours(3));
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            assertThat(ArchiveFiles.zip(finished)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void everyFileHasItsChecksum() throws Exception {
        Map<String, byte[]> files =
                ArchiveFiles.files(ArchiveFiles.zip(finished().withResults()));
        List<String> sums = new String(files.getOrDefault("empreintes.sha256", new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .toList();

        files.remove("empreintes.sha256");
        assertThat(sums).hasSameSizeAs(files.keySet());
        for (String line : sums) {
            String name = line.substring(66);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(files.get(name));
            assertThat(line).isEqualTo(HexFormat.of().formatHex(digest) + "  " + name);
        }
    }

    @Test
    void fiveThousandContributionsStandOnTenPages() throws IOException {
        FinishedConsultation finished = finished();
        finished.writeProposals(5_000);
        Map<String, String> texts = ArchiveFiles.texts(finished);

        List<Document> pages = ArchiveFiles.pages(texts).entrySet().stream()
                .filter(page -> page.getKey().contains("-contributions-"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(pages).hasSize(10).allMatch(page -> page.select("article").size() == 500);
        assertThat(texts.getOrDefault("donnees/consultation.jsonld", "")
                        .lines()
                        .filter(line -> line.contains("sioc:Post")))
                .hasSize(5_000);
    }

    @Test
    void aConsultationInWhichNobodyWroteHasAnArchiveToo() throws IOException {
        assertThat(ArchiveFiles.texts(finished())).containsKeys("index.html", "etapes/etape-4.html");
    }
}
