package org.territoireouvert.consultation.commenting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.consultation.commenting.FindWords.Outcome;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.anchor.Anchor;

class FindWordsTest {

    private static final Article ARTICLE = new Article(
            new ArticleId("a1"),
            "Article 1",
            "",
            List.of(
                    Paragraph.of("L’arrêt du lavoir est supprimé."),
                    Paragraph.of("Le trajet coûte 1,50\u00a0€ ; l’arrêt est gratuit, gratuit pour tous.")));

    private static Outcome find(int paragraph, String words, int near) {
        return FindWords.find(ARTICLE, paragraph, words, near);
    }

    private static Anchor found(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Found.class);
        return ((Outcome.Found) outcome).words().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | lavoir                     | lavoir
            1 | L'ARRÊT  du  lavoir        | L’arrêt du lavoir
            2 | l'arrêt                    | l’arrêt
            2 | ''                         | Le trajet coûte 1,50\u00a0€ ; l’arrêt est gratuit, gratuit pour tous.
            2 | coûte 1,50 €               | coûte 1,50\u00a0€
            """)
    void wordsAreFoundHoweverTheyAreTyped(int paragraph, String typed, String quoted) {
        assertThat(found(find(paragraph, typed, -1)).quote()).isEqualTo(quoted);
    }

    @Test
    void wordsOverTwoParagraphsAreFoundInTheArticle() {
        Anchor anchor = found(find(FindWords.WHOLE_ARTICLE, "est supprimé.\r\n\r\n Le trajet", -1));

        assertThat(anchor.quote()).isEqualTo("est supprimé.\nLe trajet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | gratuit
            0  | payant
            3  | ''
            -1 | ''
            1  | L’arrêt du lavoir est supprimé. Le trajet
            """)
    void wordsThatAreNotThereAreNoPassage(int paragraph, String words) {
        assertThat(find(paragraph, words, -1)).isEqualTo(new Outcome.Missing());
    }

    @Test
    void oneOfSeveralIsChosenByItsPlaceOnly() {
        String text = ARTICLE.paragraphs().getLast().text();
        int second = text.lastIndexOf("gratuit");

        assertThat(find(2, "gratuit", -1)).isEqualTo(new Outcome.Several());
        assertThat(find(2, "gratuit", 3)).isEqualTo(new Outcome.Several());
        assertThat(found(find(2, "gratuit", second)).offset())
                .isEqualTo(ARTICLE.text().lastIndexOf("gratuit"));
        assertThat(find(0, "arrêt", -1)).isEqualTo(new Outcome.Several());
    }

    @Test
    void wholeArticleHasNoWords() {
        assertThat(find(FindWords.WHOLE_ARTICLE, " \u00a0\n ", -1)).isEqualTo(new Outcome.Found(Optional.empty()));
    }

    @Test
    void whateverIsSelectedIsFoundWhereItWas() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int paragraph = 1 + random.nextInt(2);
            String text = ARTICLE.paragraphs().get(paragraph - 1).text();
            int start = random.nextInt(text.length());
            String words = text.substring(start, start + 1 + random.nextInt(text.length() - start));
            if (words.equals(words.replaceAll("(^[\\s\\u00a0]+)|([\\s\\u00a0]+$)", ""))) {
                Anchor anchor = found(find(paragraph, words, start));
                assertThat(anchor.quote()).isEqualTo(words);
                assertThat(ARTICLE.text().startsWith(words, anchor.offset())).isTrue();
            }
        }
    }
}
