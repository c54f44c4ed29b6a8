package org.territoireouvert.runner.identity.account;

import java.util.List;
import java.util.random.RandomGenerator;

/** Proposes names that say nothing about the person: a word of the landscape and a number. */
public final class Pseudonyms {

    private static final List<String> WORDS = List.of(
            "Alouette",
            "Aubépine",
            "Bruyère",
            "Capucine",
            "Chêne",
            "Cigogne",
            "Colline",
            "Coquelicot",
            "Érable",
            "Falaise",
            "Fougère",
            "Genêt",
            "Héron",
            "Hirondelle",
            "Jonquille",
            "Lavande",
            "Libellule",
            "Lisière",
            "Loutre",
            "Marguerite",
            "Merle",
            "Mésange",
            "Noisetier",
            "Orme",
            "Peuplier",
            "Pinson",
            "Prairie",
            "Primevère",
            "Rivière",
            "Roseau",
            "Rouge-gorge",
            "Sapin",
            "Saule",
            "Sentier",
            "Sittelle",
            "Source",
            "Tilleul",
            "Tourterelle",
            "Vallon",
            "Verger");

    private static final int LOWEST_NUMBER = 1_000;
    private static final int NUMBERS = 9_000;

    private Pseudonyms() {}

    /** Returns for example {@code Roseau 4821}. */
    public static String propose(RandomGenerator random) {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + (LOWEST_NUMBER + random.nextInt(NUMBERS));
    }
}
