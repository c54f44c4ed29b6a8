package org.territoireouvert.initiatives.web.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The slugs of entries that are compared, as they stand in an address: joined by commas, three at most. */
final class Comparison {

    static final int MOST = 3;

    private Comparison() {}

    static List<String> slugs(String value) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(slug -> !slug.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Returns the value with one more, or with one less when it is there. */
    static String toggled(List<String> slugs, String slug) {
        List<String> others = new ArrayList<>(slugs);
        if (!others.remove(slug)) {
            others.add(slug);
        }
        return String.join(",", others);
    }
}
