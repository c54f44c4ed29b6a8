package org.territoireouvert.benchmarks.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.France;

/** Sheets of made-up initiatives all over France, as the registry keeps them. */
final class MadeUpEntries {

    private static final List<String> VERBS = List.of(
            "Planter", "Réparer", "Partager", "Décider", "Mesurer", "Ouvrir", "Relier", "Cuisiner", "Former", "Isoler");
    private static final List<String> THINGS = List.of(
            "un jardin",
            "une école",
            "la rue",
            "le budget",
            "un atelier",
            "la forêt",
            "les données",
            "un marché",
            "la mobilité",
            "le logement",
            "une rivière",
            "la cantine",
            "un café",
            "l’énergie",
            "la place");
    private static final List<String> WAYS = List.of(
            "avec les habitants",
            "avec les jeunes",
            "par tirage au sort",
            "en trois mois",
            "sans budget",
            "à plusieurs communes",
            "avec une association",
            "en résidence",
            "par petits essais",
            "en données ouvertes");
    private static final List<String> TOPICS = List.of(
            "DEMOCRACY",
            "ADMINISTRATION",
            "OPENNESS",
            "DIGITAL",
            "EDUCATION",
            "YOUTH",
            "SOLIDARITY",
            "HEALTH",
            "HOUSING",
            "MOBILITY",
            "ENERGY",
            "ENVIRONMENT",
            "FOOD",
            "ECONOMY",
            "CULTURE");
    private static final List<String> METHODS = List.of(
            "PARTICIPATORY_BUDGET",
            "PUBLIC_MEETING",
            "WORKSHOP",
            "HACKATHON",
            "OPEN_LAB",
            "PROTOTYPE",
            "SURVEY",
            "DRAWN_PANEL");
    private static final List<String> PHASES = List.of("IDEA", "STUDY", "OPERATION");

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<Commune> communes = France.index().all();

    /** One of them. */
    record Made(
            String slug,
            String title,
            String summary,
            String commune,
            String name,
            List<String> topics,
            String method,
            String phase,
            long cents,
            boolean isPeer,
            int quality) {}

    Made next(int number) {
        Commune commune = communes.get(random.nextInt(communes.size()));
        String title = one(VERBS) + " " + one(THINGS) + " " + one(WAYS);
        String summary = one(VERBS) + " puis " + one(VERBS).toLowerCase(Locale.ROOT) + " " + one(THINGS) + " et "
                + one(THINGS) + ", " + one(WAYS) + " : " + random.nextInt(10, 900) + " personnes.";
        return new Made(
                "fiche-" + number,
                title,
                summary,
                commune.code(),
                commune.name(),
                List.of(one(TOPICS), one(TOPICS)).stream().distinct().toList(),
                one(METHODS),
                one(PHASES),
                random.nextInt(1, 20_000_000),
                random.nextInt(3) == 0,
                random.nextInt(20, 100));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Returns how many bytes a page has. */
    static int size(String page) {
        return page.getBytes(StandardCharsets.UTF_8).length;
    }
}
