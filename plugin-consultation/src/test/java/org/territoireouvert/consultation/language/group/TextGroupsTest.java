package org.territoireouvert.consultation.language.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.consultation.grouping.RandIndex;
import org.territoireouvert.consultation.language.PlantedTexts;
import org.territoireouvert.consultation.language.TextIndex;
import org.territoireouvert.consultation.language.Texts;
import org.territoireouvert.consultation.language.word.Language;

class TextGroupsTest {

    private static final TextGroupSettings USUAL = TextGroupSettings.USUAL;

    @ParameterizedTest
    @CsvSource({"2, 200, 0.4, 1", "3, 300, 0.5, 2", "6, 300, 0.5, 3", "6, 2000, 0.5, 4", "6, 2000, 0.6, 5"})
    void plantedThemesAreFound(int themes, int number, double noise, long seed) {
        PlantedTexts planted = PlantedTexts.of(themes, number, noise, seed);

        TextGroups found = groups(planted.texts(), USUAL);

        assertThat(found.leftOut()).hasSizeLessThan(number / 20);
        assertThat(agreement(found, planted)).isGreaterThan(0.9);
    }

    /** Hubert and Arabie's index over the texts that are in a group. */
    private static double agreement(TextGroups found, PlantedTexts planted) {
        List<String> ids = List.copyOf(planted.texts().keySet());
        List<Integer> groups = new ArrayList<>();
        List<Integer> themes = new ArrayList<>();
        for (int text = 0; text < ids.size(); text++) {
            for (int group = 0; group < found.groups().size(); group++) {
                if (found.groups().get(group).ids().contains(ids.get(text))) {
                    groups.add(group);
                    themes.add(planted.themes().get(text));
                }
            }
        }
        return RandIndex.adjusted(groups, themes);
    }

    @Test
    void aGroupIsNamedByWordsAsTheyAreWritten() {
        TextGroups found = groups(PlantedTexts.of(6, 600, 0.5, 1).texts(), USUAL);

        assertThat(found.groups()).allSatisfy(group -> assertThat(group.words()).hasSizeBetween(3, 5));
        assertThat(found.groups())
                .extracting(TextGroup::words)
                .anySatisfy(words -> assertThat(words).contains("horaires", "livres"));
    }

    @Test
    void theSameTextsGiveTheSameGroupsInWhateverOrderTheyCame() {
        Map<String, String> texts = PlantedTexts.of(6, 500, 0.6, 7).texts();
        List<String> order = new ArrayList<>(texts.keySet());
        Collections.shuffle(order, new Random(1));
        Map<String, String> shuffled = new LinkedHashMap<>();
        order.forEach(id -> shuffled.put(id, texts.get(id)));

        assertThat(groups(shuffled, USUAL)).isEqualTo(groups(texts, USUAL));
    }

    @Test
    void aTextThatCameAndWentLeavesNoTrace() {
        Map<String, String> texts = PlantedTexts.of(6, 300, 0.5, 7).texts();
        try (TextIndex index = new TextIndex(Language.FRENCH)) {
            index.put("gone", "Une éolienne sur la colline");
            index.put("t00003", "autre chose");
            index.putAll(texts);
            index.remove("gone");

            assertThat(TextGroups.of(index.texts(), texts.keySet(), USUAL)).isEqualTo(groups(texts, USUAL));
        }
    }

    @Test
    void everyTextIsInOneGroupOrLeftOut() {
        Map<String, String> texts = PlantedTexts.of(6, 500, 0.7, 7).texts();

        TextGroups found = groups(texts, USUAL);

        List<String> all = new ArrayList<>(found.leftOut());
        found.groups().forEach(group -> all.addAll(group.ids()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(texts.keySet());
        assertThat(found.leftOut()).isSorted();
        assertThat(found.groups()).extracting(TextGroup::size).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void textsThatFitNowhereAreLeftOut() {
        Map<String, String> texts = PlantedTexts.of(4, 400, 0.4, 1).texts();
        List<String> strange = new ArrayList<>();
        for (int text = 0; text < 8; text++) {
            strange.add("z" + text);
            texts.put("z" + text, "zeppelin%1$d hologramme%1$d quasar%1$d mairie".formatted(text));
        }
        texts.put("z8", "…");
        strange.add("z8");

        assertThat(groups(texts, USUAL).leftOut()).containsAll(strange);
    }

    @Test
    void copiesOfOneTextAreAGroupWithTheNearestFirst() {
        Map<String, String> texts = PlantedTexts.of(5, 400, 0.5, 1).texts();
        List<String> copies = new ArrayList<>();
        for (int copy = 0; copy < 20; copy++) {
            copies.add("p%02d".formatted(copy));
            String signed = copy < 18 ? "" : " Signature d’un riverain mécontent qui insiste";
            texts.put(
                    "p%02d".formatted(copy), "Fermez l’aérodrome bruyant, ses avions et ses moteurs la nuit." + signed);
        }

        List<String> group = groups(texts, USUAL).groups().stream()
                .map(TextGroup::ids)
                .filter(ids -> ids.contains("p00"))
                .findFirst()
                .orElseThrow();

        assertThat(group).startsWith("p00", "p01", "p02").endsWith("p18", "p19");
        assertThat(new HashSet<>(group)).isEqualTo(new HashSet<>(copies));
    }

    @Test
    void textsWithoutAThemeAreNoGroups() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int text = 0; text < 300; text++) {
            texts.put("t%03d".formatted(text), PlantedTexts.withoutTheme(text));
        }

        assertThat(groups(texts, USUAL).groups()).isEmpty();
    }

    @Test
    void onlyTheTextsThatAreAskedForAreGrouped() {
        Map<String, String> texts = PlantedTexts.of(6, 600, 0.5, 1).texts();
        List<String> some = IntStream.range(0, 200).mapToObj("t%05d"::formatted).toList();

        TextGroups found = TextGroups.of(all(texts), some, USUAL);

        assertThat(found.groups()).hasSize(6);
        assertThat(found.groups()).flatExtracting(TextGroup::ids).isSubsetOf(some);
        assertThat(TextGroups.of(all(texts), List.of("unknown"), USUAL).leftOut())
                .isEmpty();
    }

    @Test
    void aFewContributionsAsPeopleWriteThemFindTheirThemes() {
        List<List<String>> written = List.of(
                List.of(
                        "Il faudrait une vraie piste cyclable sur l'avenue, à vélo on frôle les voitures.",
                        "Je viens travailler à vélo et je n'ai nulle part où le garer devant la gare",
                        "Des pistes cyclables continues SVP !! celle de l'avenue s'arrête au carrefour",
                        "Mes enfants vont au collège à velo, le carrefour est dangereux sans piste.",
                        "Pensez aux velos cargo : les arceaux sont trop serrés, et la piste trop étroite",
                        "Les cyclistes roulent sur le trottoir parce que la piste cyclable de l’avenue est défoncée"),
                List.of(
                        "La cantine sert encore des plats industriels, passez au bio et au local.",
                        "Deux repas végétariens par semaine à la cantine de l'école, ce serait bien",
                        "On jette trop à la cantine : des portions plus petites et moins de gaspillage dans les repas",
                        "Pourquoi ne pas acheter les légumes de la cantine aux maraîchers du coin ? Des repas bio, c'est possible.",
                        "le prix du repas à la cantine a encore augmenté",
                        "Mon fils ne mange rien à la cantine, les repas sont froids. Des produits bio et locaux, vite."),
                List.of(
                        "Plantez des arbres place de la République, c'est une fournaise l'été",
                        "Aucune ombre dans la cour de l’école. Des arbres et moins de bitume contre la chaleur !",
                        "Pendant la canicule, pas un arbre, pas un banc à l'ombre sur la place.",
                        "Il fait 50 degrés sur le bitume de la place en été : de l'ombre, des arbres, une fontaine",
                        "Arrêtez de couper les arbres, on en aura besoin avec la chaleur qui vient, l'ombre est précieuse",
                        "Des arbres fruitiers dans le parc pour l'ombre et la fraîcheur l'été"),
                List.of(
                        "Plus aucun médecin ne prend de nouveaux patients dans la commune.",
                        "Il faut une heure de route pour trouver un médecin le samedi",
                        "Une maison de santé avec des médecins salariés, comme dans la commune voisine",
                        "Mon médecin part à la retraite, je fais comment ? Une maison de santé serait la solution.",
                        "Les personnes âgées renoncent aux soins, faute de médecins et de transport",
                        "Trois mois d'attente pour un rendez-vous chez le médecin. Ouvrez un centre de santé."));
        Map<String, String> texts = new LinkedHashMap<>();
        written.forEach(theme -> theme.forEach(text -> texts.put("t%02d".formatted(texts.size()), text)));

        for (long seed = 0; seed < 20; seed++) {
            TextGroups found = groups(texts, new TextGroupSettings(10, 3, 5, seed));

            assertThat(found.groups())
                    .as("seed %d", seed)
                    .hasSize(4)
                    .allSatisfy(group -> assertThat(group.ids())
                            .extracting(id -> Integer.parseInt(id.substring(1)) / 6)
                            .hasSizeGreaterThanOrEqualTo(3)
                            .containsOnly(
                                    Integer.parseInt(group.ids().getFirst().substring(1)) / 6));
            assertThat(found.groups())
                    .extracting(group -> group.words().getFirst())
                    .contains("cantine", "arbres", "médecin");
        }
    }

    @Test
    void noMoreGroupsAreSuggestedThanAreWanted() {
        TextGroupSettings three = new TextGroupSettings(3, 5, 3, 0);

        TextGroups found = groups(PlantedTexts.of(6, 600, 0.5, 1).texts(), three);

        assertThat(found.groups()).hasSizeBetween(1, 3);
    }

    @Test
    void oneTextOrNoneIsNoGroup() {
        assertThat(groups(Map.of(), USUAL)).isEqualTo(new TextGroups(List.of(), List.of()));
        assertThat(groups(Map.of("a", "vélo"), USUAL)).isEqualTo(new TextGroups(List.of(), List.of("a")));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 5", "51, 5, 5", "30, 1, 5", "30, 5, 2"})
    void impossibleSettingsAreRefused(int mostGroups, int fewestTexts, int words) {
        assertThatThrownBy(() -> new TextGroupSettings(mostGroups, fewestTexts, words, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TextGroups groups(Map<String, String> made, TextGroupSettings settings) {
        Collection<String> ids = made.keySet();
        return TextGroups.of(all(made), ids, settings);
    }

    private static Texts all(Map<String, String> made) {
        try (TextIndex index = new TextIndex(Language.FRENCH)) {
            index.putAll(made);
            return index.texts();
        }
    }
}
