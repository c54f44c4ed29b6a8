package org.territoireouvert.consultation.commenting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.consultation.contribution.Subject;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.anchor.Anchor;
import org.territoireouvert.runner.text.JacksonJson;

class PassageDocumentsTest {

    private static final Article ARTICLE = new Article(
            new ArticleId("a3"), "Article 3", "", List.of(Paragraph.of("« Le marché » \\ \"ouvre\" à 8 h.")));

    private final PassageDocuments documents = new PassageDocuments(new JacksonJson());

    @Test
    void whatIsWrittenIsReadAgain() {
        Passage words = new Passage(ARTICLE.id(), 2, Optional.of(Anchor.of(ARTICLE, 2, 11)));
        Passage article = new Passage(ARTICLE.id(), 1, Optional.empty());

        assertThat(documents.read(documents.write(words))).contains(words);
        assertThat(documents.read(documents.write(article))).contains(article);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a3    | ``
            a3    | {
            a3    | []
            a3    | null
            a3    | {}
            a3    | {"version": 0}
            a3    | {"version": "1"}
            a3    | {"version": 99999999999}
            a3    | {"version": 1, "quote": 7}
            a3    | {"version": 1, "quote": "marché"}
            a3    | {"version": 1, "quote": "", "before": "", "after": "", "offset": 0}
            a3    | {"version": 1, "quote": "marché", "before": "", "after": "", "offset": -1}
            a3    | {"version": 1, "quote": "marché", "before": "Le ", "after": "", "offset": 99}
            ``    | {"version": 1}
            a0    | {"version": 1}
            """)
    void damagedDocumentIsNoPassage(String article, String document) {
        assertThat(documents.read(new Subject(article, document))).isEmpty();
    }
}
