package org.territoireouvert.consultation.text.building;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.importing.TextReader;

class KeepIdentifiersTest {

    @Test
    void articlesOfARevisedTextKeepTheirIdentifiersAndNewOnesGetOthers() throws UnreadableTextException {
        LegalText before = read("""
                Vu le code.

                ## Article 1 – Objet
                a
                ## Article 2
                b
                ## Article 3
                c
                """);
        LegalText revised = read("""
                Vu les codes.

                ## Article 1 – Objet
                A
                ## Article 2
                nouveau
                ## Article 3
                b
                ## Article 4
                c
                """);

        LegalText next = KeepIdentifiers.of(before, revised);

        assertThat(next.articles())
                .extracting(article -> article.id().value() + " " + article.text())
                .containsExactly("a5 Vu les codes.", "a2 A", "a6 nouveau", "a3 b", "a4 c");
        assertThat(next.given()).isEqualTo(6);
    }

    @Test
    void theSameTextKeepsAll() throws UnreadableTextException {
        LegalText before = read("# Arrêté\n\nVu.\n\n## Article 1\n\n## Article 2\n\nmême\n\n## Article 3\n\nmême\n");

        assertThat(KeepIdentifiers.of(before, before)).isEqualTo(before);
    }

    @Test
    void anIdentifierOfADeletedArticleIsNotGivenAgain() throws UnreadableTextException {
        LegalText without = KeepIdentifiers.of(read("## Article 1\na\n## Article 2\nb"), read("## Article 1\na"));

        LegalText next = KeepIdentifiers.of(without, read("## Article 1\na\n## Article 8\nz"));

        assertThat(next.articles()).extracting(article -> article.id().value()).containsExactly("a1", "a3");
    }

    @Test
    void sectionsAreKnownByLevelAndHeading() throws UnreadableTextException {
        LegalText before = read("## Titre I\n\na\n\n## Titre II\n\nb\n");

        LegalText next = KeepIdentifiers.of(before, read("## Titre II\n\nb\n\n## Titre III\n\na\n"));

        assertThat(next.blocks()).extracting(block -> block.id().value()).containsExactly("s2", "a2", "s3", "a1");
    }

    private static LegalText read(String markdown) throws UnreadableTextException {
        return TextReader.read(markdown.getBytes(UTF_8));
    }
}
