package org.territoireouvert.consultation.synthesis.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Coverage;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Phrase;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Reason;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Section;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Source;

/** Syntheses to write. */
public final class SampleSynthesis {

    public static final SynthesisDocument EMPTY = new SynthesisDocument(List.of(), new Coverage(0, 0, 0, 0), List.of());

    /** A tree of ideas that skips a level, sentences with some, all and none of their sources. */
    public static final SynthesisDocument DOCUMENT = new SynthesisDocument(
            List.of(
                    new Section(
                            "La place du marché",
                            1,
                            5,
                            List.of(new Phrase(
                                    1,
                                    "Beaucoup veulent garder des arbres\u202F: «\u00A0de l’ombre, l’été\u00A0».",
                                    false,
                                    5,
                                    List.of(
                                            new Source(
                                                    "/consultations/place/contributions/a1",
                                                    "Gardez les tilleuls.",
                                                    "a1"),
                                            new Source(
                                                    "/consultations/place/contributions/a2",
                                                    "Sans ombre,\nla place est vide à midi : œufs, fraises, rien ne"
                                                            + " tient, et les anciens rentrent chez eux avant onze heures.",
                                                    "a1"))))),
                    new Section(
                            "Se garer",
                            3,
                            1,
                            List.of(new Phrase(
                                    2,
                                    "Une personne demande un parking.",
                                    true,
                                    1,
                                    List.of(new Source(
                                            "/consultations/place/contributions/a3", "Où se garer ?", "a1"))))),
                    new Section(
                            "Les bancs",
                            2,
                            0,
                            List.of(new Phrase(3, "Rien n’est dit des bancs.", false, 0, List.of())))),
            new Coverage(40, 2, 3, 5),
            List.of(new Reason("Hors sujet : la consultation ne porte pas sur la piscine", 2), new Reason("Vide", 1)));

    /** What people may type: marks of XML, a control character, half a pair, characters that the font lacks, a long word. */
    public static final String HOSTILE =
            "<b>&amp;\u0000\uD83D \u202Etxt\u00AD \uFB01n 🌳 العربية 木 " + "x".repeat(300) + " e\u0301té\u00A0!";

    private SampleSynthesis() {}

    public static SynthesisHeading heading(Locale language) {
        return new SynthesisHeading(
                "Synthèse des avis",
                "Réaménager la place",
                "Commune de Corvaux",
                2,
                LocalDate.of(2026, 5, 12),
                "https://participer.example.fr",
                language);
    }

    public static SynthesisDocument hostile() {
        Phrase phrase = new Phrase(1, HOSTILE, true, 1, List.of(new Source("/a?b=<&\"", HOSTILE, "a1")));
        return new SynthesisDocument(
                List.of(new Section(HOSTILE, 1, 1, List.of(phrase))),
                new Coverage(1, 0, 0, 0),
                List.of(new Reason(HOSTILE, 1)));
    }

    /** A document of many pages, whose sources and reasons go over the end of pages. */
    public static SynthesisDocument longOne() {
        String text = "Les trottoirs sont trop étroits pour une poussette ou un fauteuil. ".repeat(25);
        List<Section> sections = IntStream.rangeClosed(1, 12)
                .mapToObj(at -> new Section(
                        "Idée " + at,
                        1 + at % 6,
                        20,
                        List.of(new Phrase(
                                at,
                                text,
                                false,
                                20,
                                List.of(new Source("/x", text, "a1"), new Source("/y", "Court.", "a1"))))))
                .toList();
        return new SynthesisDocument(sections, new Coverage(1200, 0, 0, 0), List.of(new Reason(text.repeat(4), 3)));
    }

    public static Labels labels(Locale language) {
        Properties messages = new Properties();
        String name = "/META-INF/toolkit/messages/messages_" + language.getLanguage() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SampleSynthesis.class.getResourceAsStream(name), name), UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (key, arguments) ->
                new MessageFormat(Objects.requireNonNull(messages.getProperty(key), key), language).format(arguments);
    }
}
