package org.territoireouvert.consultation.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.territoireouvert.consultation.ConsultationOnStorage;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** The archive says what came of everything in which people took part. */
class ArchivedResultsTest {

    private static FinishedConsultation finished(Storage storage) {
        return new FinishedConsultation(ConsultationOnStorage.of(storage));
    }

    @BothDatabases
    void synthesisAndContributionsLeadToEachOther(Storage storage) throws IOException {
        Map<String, String> texts = ArchiveFiles.texts(finished(storage).withResults());
        Map<String, Document> pages = ArchiveFiles.pages(texts);
        Document synthesis = pages.getOrDefault("etapes/etape-5-synthese.html", new Document(""));
        Document contributions = pages.getOrDefault("etapes/etape-0-contributions-1.html", new Document(""));

        assertThat(synthesis.select("#p1 a[href^=../etapes/etape-0-contributions-1.html#]"))
                .hasSize(1);
        assertThat(synthesis.text().replace('\u00a0', ' '))
                .contains("Voici 1 extrait, sur 2", "Un tarif social", "Le tarif social est voté", "Rien à redire");
        assertThat(contributions.select("a[href=../etapes/etape-5-synthese.html#p1]"))
                .hasSize(1);
        assertThat(contributions.text().replace('\u00a0', ' '))
                .contains(
                        "Regroupée dans l’idée : Un prix juste",
                        "Écartée. Motif : Parle de la piscine",
                        "Décidé plus tard – Voyez la consultation sur le sport");
        assertThat(texts.get("donnees/consultation.jsonld"))
                .containsOnlyOnce("\"isReferencedBy\":[\"https://ville.exemple.fr/consultations/eau/synthese/5#p1\"]");
    }

    @BothDatabases
    void minutesAreRenderedAndAmendmentsSayWhereTheyWent(Storage storage) throws IOException {
        Map<String, Document> pages =
                ArchiveFiles.pages(ArchiveFiles.texts(finished(storage).withResults()));
        Document meetings = pages.getOrDefault("etapes/etape-7-rencontres.html", new Document(""));
        Document amendments = pages.getOrDefault("etapes/etape-1-amendements-1.html", new Document(""));

        assertThat(meetings.select("article strong").text()).isEqualTo("du tarif");
        assertThat(meetings.select("article li a[href=https://loi.exemple.fr/]").text())
                .isEqualTo("la loi");
        assertThat(amendments.select("article h3").eachText()).contains("Ce que cette contribution est devenue");
    }

    @BothDatabases
    void answersToSingleContributionsStandBelowThoseToIdeas(Storage storage) throws IOException {
        FinishedConsultation finished = finished(storage).withResults();
        Map<String, String> texts = ArchiveFiles.texts(finished);
        Document synthesis = ArchiveFiles.pages(texts).getOrDefault("etapes/etape-5-synthese.html", new Document(""));

        assertThat(synthesis.select("h2").eachText()).contains("Réponses à des contributions");
        assertThat(synthesis
                        .select("h3 a[href^=../etapes/etape-0-contributions-1.html#]")
                        .text())
                .isEqualTo("La piscine");
        assertThat(synthesis.text()).contains("Voyez la consultation sur le sport");
        assertThat(texts.get("donnees/synthese-5.json"))
                .contains("\"contribution\":\"La piscine\"", "Voyez la consultation sur le sport");
    }

    @BothDatabases
    void resultsOfAllStepsStandInIt(Storage storage) throws IOException {
        Map<String, String> texts = ArchiveFiles.texts(finished(storage).withResults());
        Map<String, String> shown = new LinkedHashMap<>();
        ArchiveFiles.pages(texts)
                .forEach((name, page) -> shown.put(name, page.text().replace('\u00a0', ' ')));

        assertThat(shown.get("etapes/etape-6-questionnaire.html"))
                .contains("2 personnes ont répondu", "Que buvez-vous ?", "Médiane 2,5");
        assertThat(shown.get("etapes/etape-6-textes-q2-1.html")).contains(FinishedConsultation.SCRIPT);
        assertThat(texts.get("donnees/reponses-6.csv")).contains("<script>").doesNotContain("Rue secrète");
        assertThat(shown.get("etapes/etape-7-rencontres.html"))
                .contains("Salle des fêtes, Rue du Port", "Le tarif – 30 min – La régie", "Personnes venues 42")
                .contains("Une étude", "On a parlé du tarif <script>");
        assertThat(shown.get("etapes/etape-8-priorites.html")).contains("Réparer les fuites 1 10 2 2");
        assertThat(texts.get("donnees/priorites-8.csv")).contains("Réparer les fuites,\"'=HYPERLINK");
        assertThat(shown.get("etapes/etape-1-contributions-1.html"))
                .contains("À propos de ces mots de la version 1", "tarif est unique", "Et pour les familles ?");
        assertThat(shown.get("participants.html")).contains("Qui a participé");
        assertThat(ArchiveFiles.pages(texts)
                        .getOrDefault("charte.html", new Document(""))
                        .select("tbody > tr"))
                .hasSize(23);
    }
}
