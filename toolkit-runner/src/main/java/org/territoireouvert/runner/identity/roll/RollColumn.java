package org.territoireouvert.runner.identity.roll;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.text.SearchText;

/** A column of the file, under the names that it may have, in French and English, as {@link SearchText#fold} writes them. */
enum RollColumn {
    GIVEN_NAME("prénom", 100, "prenom", "prenoms", "given name", "first name"),
    FAMILY_NAME("nom", 100, "nom", "nom de famille", "nom de naissance", "family name", "last name"),
    BIRTH_DATE("date de naissance", 30, "date de naissance", "naissance", "birth date", "date of birth"),
    TERRITORY("commune", 100, "commune", "code commune", "code insee", "territory", "commune code"),
    ADDRESS("adresse", 300, "adresse", "adresse postale", "address");

    private final String title;
    private final int longest;
    private final List<String> names;

    RollColumn(String title, int longest, String... names) {
        this.title = title;
        this.longest = longest;
        this.names = List.of(names);
    }

    /** Returns the name that people are told. */
    String title() {
        return title;
    }

    int longest() {
        return longest;
    }

    boolean isObligatory() {
        return this != ADDRESS;
    }

    /** Finds the columns in the first line of a file; other columns are left out. */
    static Map<RollColumn, Integer> find(List<String> headers) {
        Map<RollColumn, Integer> places = new EnumMap<>(RollColumn.class);
        for (int index = 0; index < headers.size(); index++) {
            String header = SearchText.fold(headers.get(index));
            int place = index;
            Arrays.stream(values())
                    .filter(column -> column.names.contains(header))
                    .forEach(column -> places.putIfAbsent(column, place));
        }
        return places;
    }
}
