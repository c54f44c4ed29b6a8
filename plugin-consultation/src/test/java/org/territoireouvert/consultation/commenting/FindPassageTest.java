package org.territoireouvert.consultation.commenting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.consultation.commenting.PassageToday.State;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.anchor.Anchor;
import org.territoireouvert.runner.text.ShortestDiff;

class FindPassageTest {

    private static final ArticleId ID = new ArticleId("a1");
    private static final String VERSION =
            "Le marché se tient le samedi matin.\nIl est ouvert de 8 heures à 13 heures.\nLes chiens sont tenus en laisse.";

    private final FindPassage find = new FindPassage(new ShortestDiff());

    private static LegalText text(String... paragraphs) {
        List<Paragraph> read = Arrays.stream(paragraphs)
                .flatMap(String::lines)
                .map(Paragraph::of)
                .toList();
        return new LegalText("", List.of(new Article(ID, "Article 1", "", read)), 1);
    }

    private static Passage passage(String quote) {
        int start = VERSION.indexOf(quote);
        Article article = text(VERSION).article(ID).orElseThrow();
        return new Passage(ID, 1, Optional.of(Anchor.of(article, start, start + quote.length())));
    }

    private PassageToday find(String quote, LegalText newer) {
        return find.find(passage(quote), text(VERSION), newer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de 8 heures à 13 heures            | samedi          | dimanche        | STANDS
            de 8 heures à 13 heures            | 8 heures        | 9 heures        | CHANGED
            8                                  | 8 heures        | 9 heures        | CHANGED
            Il est ouvert                      | 8 heures        | 9 heures        | STANDS
            Les chiens sont tenus en laisse.   | tenus en laisse | interdits       | CHANGED
            """)
    void wordsOfAPassageDecide(String quote, String old, String words, State expected) {
        PassageToday today = find(quote, text(VERSION.replace(old, words)));

        assertThat(today.state()).isEqualTo(expected);
        assertThat(today.changes()).hasSize(expected == State.CHANGED ? 1 : 0);
    }

    @Test
    void passageOfAParagraphThatWentIsGone() {
        PassageToday today = find("tenus en laisse", text(VERSION.substring(0, VERSION.lastIndexOf('\n'))));

        assertThat(today).isEqualTo(new PassageToday(State.GONE, List.of()));
    }

    @Test
    void passageOfAnArticleThatWentIsGone() {
        LegalText other = new LegalText(
                "", List.of(new Article(new ArticleId("a2"), "Article 2", "", List.of(Paragraph.of("Autre.")))), 2);

        assertThat(find("samedi", other).state()).isEqualTo(State.GONE);
    }

    @Test
    void commentOnAnArticleChangesWithAnyOfItsWords() {
        Passage whole = new Passage(ID, 1, Optional.empty());

        assertThat(find.find(whole, text(VERSION), text(VERSION)).state()).isEqualTo(State.STANDS);
        PassageToday changed = find.find(whole, text(VERSION), text(VERSION.replace("samedi", "mardi")));
        assertThat(changed.state()).isEqualTo(State.CHANGED);
        assertThat(changed.changes()).hasSize(3);
    }
}
