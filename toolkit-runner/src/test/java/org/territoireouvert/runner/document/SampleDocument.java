package org.territoireouvert.runner.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.DocumentBlock.Bullets;
import org.territoireouvert.api.document.DocumentBlock.Column;
import org.territoireouvert.api.document.DocumentBlock.Fact;
import org.territoireouvert.api.document.DocumentBlock.Facts;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentBlock.Paragraph;
import org.territoireouvert.api.document.DocumentBlock.Table;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.api.document.PrintedDocument;

/** Documents to write. */
final class SampleDocument {

    static final String ADDRESS = "https://participer.example.fr/initiatives/bancs";

    /** What people may type: marks of XML, a control character, half a pair, characters that the font lacks, a long word. */
    static final String HOSTILE =
            "<b>&amp;\u0000\uD83D \u202Etxt\u00AD \uFB01n 🌳 العربية 木 " + "x".repeat(300) + " e\u0301té\u00A0!";

    private static final String LONG = "Les trottoirs sont trop étroits pour une poussette ou un fauteuil. ".repeat(25);

    private SampleDocument() {}

    static PrintedDocument of(Locale language, List<DocumentBlock> blocks) {
        return new PrintedDocument(
                DocumentText.of("Des bancs à l’ombre"),
                DocumentText.of("Commune de Corvaux"),
                language,
                LocalDate.of(2026, 5, 12),
                2,
                page -> "Page " + page,
                blocks);
    }

    /** Has a block of each kind; what people wrote is in French. */
    static PrintedDocument small(Locale language) {
        return of(
                language,
                List.of(
                        heading(1, "Des bancs à l’ombre"),
                        new Paragraph(written(
                                "Treize bancs, posés là où les anciens s’arrêtent\u00A0: «\u00A0enfin\u00A0».")),
                        heading(2, "Documents"),
                        new Bullets(List.of(
                                written("Le plan des bancs").leadingTo(ADDRESS, "Lire le plan"),
                                DocumentText.EMPTY,
                                written("Rien d’autre"))),
                        heading(3, "Coûts"),
                        costs(List.of(
                                row(
                                        "Fournitures",
                                        "4 200 €",
                                        "–",
                                        "Treize bancs de chêne, posés par le service des espaces verts."),
                                row("Bénévoles", "–", "120", ""))),
                        heading(2, "Repères"),
                        new Facts(List.of(
                                fact("Lieu", written("Corvaux")),
                                fact("Partenaires", written("Amicale des anciens"), written("École du Bourg"))))));
    }

    /** Goes over the end of pages with each kind of block. */
    static PrintedDocument longOne() {
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.add(heading(1, LONG.substring(0, 300)));
        for (int at = 1; at <= 12; at++) {
            blocks.add(heading(Math.min(at + 1, 6), "Idée " + at));
            blocks.add(new Paragraph(written(LONG)));
            blocks.add(new Bullets(List.of(
                    written(LONG).leadingTo(ADDRESS, "Lire tout"),
                    written("Court.").leadingTo(ADDRESS, "Lire"))));
        }
        blocks.add(costs(IntStream.rangeClosed(1, 120)
                .mapToObj(at ->
                        row("Dépense " + at, at + " €", "" + at, at % 10 == 0 ? LONG.substring(0, 400) : "Court."))
                .toList()));
        blocks.add(costs(List.of(row(LONG.repeat(4), "3", "3", "Plus haut qu’une page."))));
        blocks.add(new Facts(List.of(fact(
                "Récit",
                DocumentText.lines((LONG + "\n\n").repeat(6), Locale.FRENCH).toArray(DocumentText[]::new)))));
        return of(Locale.FRENCH, blocks);
    }

    static PrintedDocument hostile() {
        return of(
                Locale.ENGLISH,
                List.of(
                        heading(1, HOSTILE),
                        new Paragraph(written(HOSTILE)),
                        new Paragraph(DocumentText.of("\u0000\u200B")),
                        new Bullets(List.of(written(HOSTILE).leadingTo("https://example.org/a?b=%3C&c=<\">", HOSTILE))),
                        costs(List.of(row(HOSTILE, HOSTILE, HOSTILE, HOSTILE), row("", "", "", ""))),
                        new Facts(List.of(fact(HOSTILE, written(HOSTILE))))));
    }

    /** Has nothing in it but blocks that are left out. */
    static PrintedDocument blank() {
        return of(
                Locale.FRENCH,
                List.of(
                        new Paragraph(DocumentText.EMPTY),
                        new Bullets(List.of(DocumentText.EMPTY)),
                        new Facts(List.of()),
                        costs(List.of())));
    }

    static Heading heading(int level, String text) {
        return new Heading(level, DocumentText.of(text));
    }

    private static Table costs(List<List<DocumentText>> rows) {
        return new Table(
                Optional.of(DocumentText.of("Ce que ça coûte")),
                List.of(
                        Column.words("Dépense"),
                        Column.numbers("Montant"),
                        Column.numbers("Heures de travail"),
                        Column.words("Comment c’est compté")),
                rows);
    }

    private static List<DocumentText> row(String... cells) {
        return Arrays.stream(cells).map(DocumentText::of).toList();
    }

    private static Fact fact(String term, DocumentText... value) {
        return new Fact(DocumentText.of(term), List.of(value));
    }

    private static DocumentText written(String text) {
        return DocumentText.of(text).in(Locale.FRENCH);
    }
}
