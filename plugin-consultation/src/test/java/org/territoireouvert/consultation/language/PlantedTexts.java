package org.territoireouvert.consultation.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Made-up contributions whose themes are known: words of one theme among words that all people use.
 *
 * @param texts by their ids
 * @param themes the theme of each text, in the order of the texts
 */
public record PlantedTexts(Map<String, String> texts, List<Integer> themes) {

    private static final List<String[]> VOCABULARIES = List.of(
            words(
                    "vélo piste cyclable cyclables trottoir casque garer stationnement voie carrefour rouler sécurité voiture"),
            words(
                    "cantine repas bio enfants école menus viande légumes légume producteurs assiette gaspillage cuisine"),
            words("arbre arbres planter ombre canicule parc haie pelouse fraîcheur feuillage essence jardinier sol"),
            words(
                    "médecin santé maison désert consultation généraliste hôpital soins rendez pharmacie infirmière urgence"),
            words("bibliothèque livres horaires lecture médiathèque samedi prêt étudiants salle romans revues calme"),
            words(
                    "déchets poubelle tri compost collecte bacs encombrants déchetterie plastique verre recyclage ramassage"));

    private static final String[] OF_ALL = words(
            "mairie ville quartier habitants commune projet idée rue demande merci problème besoin améliorer proposer"
                    + " place année jours temps gens centre nouvelle important grande petit budget élus réunion avis choix vie");

    private static final String[] JOINING = words("le la les de du un pour dans que est avec plus il faut nous au");

    private static String[] words(String words) {
        return words.split(" ");
    }

    /** Makes up texts of up to six themes; of their words {@code noise} are not of the theme. */
    public static PlantedTexts of(int themes, int number, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, String> texts = new LinkedHashMap<>();
        List<Integer> planted = new ArrayList<>();
        for (int text = 0; text < number; text++) {
            int theme = random.nextInt(themes);
            planted.add(theme);
            texts.put("t%05d".formatted(text), text(VOCABULARIES.get(theme), noise, random));
        }
        return new PlantedTexts(texts, planted);
    }

    /** Makes up a text without a theme: a few of the words that all people use, and many that hardly anybody uses. */
    public static String withoutTheme(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 20; word++) {
            text.append(OF_ALL[random.nextInt(OF_ALL.length)])
                    .append(" mot%1$d autre%1$d ".formatted(random.nextInt(2_000)));
        }
        return text.toString();
    }

    private static String text(String[] vocabulary, double noise, SplittableRandom random) {
        List<String> words = new ArrayList<>();
        int length = random.nextInt(8, 40);
        for (int word = 0; word < length; word++) {
            String[] from = random.nextDouble() < noise ? OF_ALL : vocabulary;
            words.add(from[random.nextInt(from.length)]);
            words.add(JOINING[random.nextInt(JOINING.length)]);
        }
        return String.join(" ", words);
    }
}
