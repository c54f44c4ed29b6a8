package org.territoireouvert.runner.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.DocumentBlock.Bullets;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentBlock.Paragraph;
import org.territoireouvert.api.document.DocumentText;

class MarkdownBlocksTest {

    private static List<DocumentBlock> read(String markdown) {
        return new PdfDocuments().ofMarkdown(markdown, 2, Locale.FRENCH);
    }

    private static DocumentText text(String words) {
        return DocumentText.of(words).in(Locale.FRENCH);
    }

    @Test
    void structureStaysAndWordsArePlain() {
        assertThat(read("Une année **dense**,\nsurtout `ici`.\n\n- un\n- *deux*\n  - trois\n\n3. quatre\n4. cinq"))
                .containsExactly(
                        new Paragraph(text("Une année dense, surtout ici.")),
                        new Bullets(List.of(text("un"), text("deux"), text("trois"))),
                        new Bullets(List.of(text("3. quatre"), text("4. cinq"))));
    }

    @Test
    void headingsNeverSkipALevel() {
        assertThat(read("# Un\n### Trois\n###### Six\n#\n## Deux"))
                .containsExactly(
                        new Heading(2, text("Un")),
                        new Heading(3, text("Trois")),
                        new Heading(4, text("Six")),
                        new Heading(3, text("Deux")));
        assertThat(read("#### Quatre")).containsExactly(new Heading(2, text("Quatre")));
    }

    @Test
    void addressOfALinkCanBeReadOnPaper() {
        assertThat(read("Voir [le plan](https://exemple.fr/plan) ou <https://exemple.fr>. ![Un arbre](a.png)"))
                .containsExactly(
                        new Paragraph(text("Voir le plan (https://exemple.fr/plan) ou https://exemple.fr. Un arbre")));
    }

    @Test
    void codeHtmlAndQuotesAreText() {
        assertThat(read("> dit\n\n***\n\n```\na\nb\n```\n\n<script>"))
                .containsExactly(
                        new Paragraph(text("dit")),
                        new Paragraph(text("a")),
                        new Paragraph(text("b")),
                        new Paragraph(text("<script>")));
    }

    @Test
    void blankTextHasNoBlocks() {
        assertThat(read(" \n\n")).isEmpty();
    }
}
