package org.territoireouvert.consultation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegalTextTest {

    @Test
    void anArticleIsFoundByItsIdentifier() {
        LegalText text = new LegalText("", List.of(new Section(1, "I"), article(2), article(1)), 2);

        assertThat(text.article(ArticleId.of(1))).contains(article(1));
        assertThat(text.article(ArticleId.of(3))).isEmpty();
        assertThat(text.articles()).containsExactly(article(2), article(1));
    }

    @Test
    void brokenTreesAndIdentifiersAreRefused() {
        assertRefused(List.of(new Section(2, "II")), 0);
        assertRefused(List.of(new Section(1, "I"), new Section(3, "III")), 0);
        assertRefused(List.of(article(1), article(1)), 1);
        assertRefused(List.of(article(2)), 1);
    }

    @Test
    void textsBeyondTheLimitsAreRefused() {
        List<Block> articles = IntStream.rangeClosed(1, Limits.ARTICLES + 1)
                .mapToObj(id -> (Block) article(id))
                .toList();

        assertRefused(articles, Limits.ARTICLES + 1);
        assertThatThrownBy(() -> Paragraph.of("a".repeat(Limits.CHARACTERS + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Paragraph.of(" \u00A0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Paragraph.item(Limits.LIST_LEVELS + 1, "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Section(1, "a".repeat(Limits.HEADING + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a0", "a01", "b1", "a-1", "a1 ", "a9999999999"})
    void otherTextsNameNoArticle(String value) {
        assertThatThrownBy(() -> new ArticleId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(List<Block> blocks, int given) {
        assertThatThrownBy(() -> new LegalText("", blocks, given)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Article article(int id) {
        return new Article(ArticleId.of(id), "Article " + id, "", List.of());
    }
}
