package org.territoireouvert.consultation.text.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.runner.text.ShortestDiff;

class FindAnchorTest {

    private static final String VERSION = "Le stationnement des véhicules est interdit rue des Tanneurs.\n"
            + "Il est limité à deux heures sur la place du Marché, du lundi au samedi.";

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void whatDidNotChangeIsWhereItWas() {
        Anchor anchor = anchor(VERSION, "deux heures");

        assertThat(find(anchor, VERSION)).isEqualTo(new Place.Exact(anchor.offset(), anchor.offset() + 11));
    }

    @Test
    void aPassageBehindAnInsertionMoves() {
        Anchor anchor = anchor(VERSION, "deux heures");
        String newer = "Un alinéa de plus.\n" + VERSION;

        assertThat(find(anchor, newer)).isEqualTo(place(newer, "deux heures"));
    }

    @Test
    void rewrittenSurroundingsNeedTheOlderVersion() {
        Anchor anchor = anchor(VERSION, "deux heures");
        String newer = "Article modifié.\n"
                + VERSION.replace("Marché, du lundi", "Château, le lundi").replace("Il est", "Il y est");

        assertThat(find(anchor, newer)).isInstanceOf(Place.Orphaned.class);
        assertThat(follow(anchor, VERSION, newer)).isEqualTo(place(newer, "deux heures"));
    }

    @Test
    void aPassageOverTwoParagraphsIsFollowedWhileNothingComesBetween() {
        Anchor anchor = anchor(VERSION, "Tanneurs.\nIl est");

        assertThat(follow(
                        anchor, VERSION, VERSION.replace("du lundi", "le lundi").replace("Le station", "Tout station")))
                .isInstanceOf(Place.Moved.class);
        assertThat(follow(anchor, VERSION, VERSION.replace("\n", "\nUn alinéa.\n")))
                .isInstanceOf(Place.Orphaned.class);
    }

    @Test
    void hoursOfADeletedParagraphAreNotThoseOfTheNext() {
        String one = "Le stationnement est interdit rue des Tanneurs du lundi au vendredi de 8 h à 18 h.";
        String other = "Le stationnement est interdit rue de l'Église du lundi au vendredi de 8 h à 18 h.";
        Anchor anchor = anchor(one, "8 h");

        assertThat(follow(anchor, one + "\n" + other, other)).isInstanceOf(Place.Orphaned.class);
        assertThat(follow(anchor, one + "\n" + other, other.replace("Le station", "Tout station")))
                .isInstanceOf(Place.Orphaned.class);
    }

    @Test
    void changedWordsAreFoundNoMore() {
        assertThat(find(anchor(VERSION, "deux heures"), VERSION.replace("deux", "trois")))
                .isInstanceOf(Place.Orphaned.class);
    }

    @Test
    void aDeletedArticleOrphansItsPassages() {
        LegalText without = new LegalText("Arrêté", List.of(), 1);

        assertThat(FindAnchor.find(anchor(VERSION, "deux heures"), without)).isInstanceOf(Place.Orphaned.class);
    }

    @Test
    void theSameWordsElsewhereAreNotThePassage() {
        String both = "Le stationnement est interdit aux véhicules de plus de trois tonnes.\n"
                + "Le stationnement est interdit aux véhicules sans disque.";
        Anchor first = anchor(both, "véhicules");
        String without = "Le stationnement est interdit aux véhicules sans disque.";

        assertThat(find(first, both)).isEqualTo(new Place.Exact(first.offset(), first.offset() + 9));
        assertThat(find(first, without)).isInstanceOf(Place.Orphaned.class);
    }

    @Test
    void twoPlacesThatLookTheSameAreToldApartByThePositionOnly() {
        String repeated = "Néant.\n".repeat(20).strip();
        Anchor anchor = Anchor.of(article(repeated), 70, 75);

        assertThat(find(anchor, repeated)).isEqualTo(new Place.Exact(70, 75));
        assertThat(find(anchor, "Tous. Oui.\n" + repeated)).isInstanceOf(Place.Orphaned.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPassageIsNeverFoundInAParagraphThatItDidNotComeFrom(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> lines = lines(random);
            int chosen = random.nextInt(lines.size());
            int start = 0;
            for (String line : lines.subList(0, chosen)) {
                start += line.length() + 1;
            }
            int within = random.nextInt(20);
            String older = String.join("\n", lines);
            Anchor anchor = Anchor.of(article(older), start + within, start + within + 1 + random.nextInt(20));
            List<String> newer = new ArrayList<>(lines);
            newer.remove(random.nextInt(newer.size()));
            newer.add(
                    random.nextInt(newer.size() + 1), "Alinéa nouveau, n° " + random.nextInt(1_000) + ", de la ville.");
            String text = String.join("\n", newer);

            Place place = follow(anchor, older, text);

            int expected = text.indexOf(lines.get(chosen));
            int now = expected + within;
            int end = now + anchor.quote().length();
            assertThat(place)
                    .isEqualTo(
                            expected < 0
                                    ? new Place.Orphaned()
                                    : now == anchor.offset() ? new Place.Exact(now, end) : new Place.Moved(now, end));
            assertThat(find(anchor, text)).isIn(place, new Place.Orphaned());
        }
    }

    @Test
    void noCharacterIsCutInHalf() {
        String text = "😀".repeat(40) + "un" + "😀".repeat(40) + "!";
        Anchor anchor = anchor("a" + text, "un");
        Anchor shifted = Anchor.of(article(text + "b"), 81, 82);

        assertThat(anchor.before()).isEqualTo("😀".repeat(16));
        assertThat(shifted.before()).isEqualTo("😀".repeat(15) + "u");
        assertThat(shifted.after()).isEqualTo("😀".repeat(16));
        assertThat(find(shifted, "a" + text + "b")).isEqualTo(new Place.Moved(82, 83));
        assertThatThrownBy(() -> Anchor.of(article(text), 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAnchorIsMadeOfAPassageThatExists() {
        assertThatThrownBy(() -> Anchor.of(article("abc"), 2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Anchor.of(article("abc"), 2, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Anchor(ArticleId.of(1), "a", "", "", 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Lines that begin and end alike. */
    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < 2 + random.nextInt(6); line++) {
            lines.add("Interdit au n° " + line + ", rue " + (char) ('a' + line) + random.nextInt(90) + ", n° " + line
                    + ", aux véhicules.");
        }
        return lines;
    }

    private static Place follow(Anchor anchor, String older, String newer) {
        return new FindAnchor(new ShortestDiff()).find(anchor, version(older), version(newer));
    }

    private static LegalText version(String text) {
        return new LegalText("", List.of(article(text)), 1);
    }

    private static Place find(Anchor anchor, String newer) {
        return FindAnchor.find(anchor, version(newer));
    }

    private static Place place(String text, String quote) {
        int start = text.indexOf(quote);
        return new Place.Moved(start, start + quote.length());
    }

    private static Anchor anchor(String text, String quote) {
        int start = text.indexOf(quote);
        return Anchor.of(article(text), start, start + quote.length());
    }

    private static Article article(String text) {
        return new Article(
                ArticleId.of(1),
                "Article 1",
                "",
                text.lines().map(Paragraph::of).toList());
    }
}
