package org.territoireouvert.ambassadors.web;

import java.time.LocalDate;
import org.territoireouvert.ambassadors.model.Ambassador;

/** A card of the list of ambassadors. */
public record AmbassadorRow(
        String slug, String initials, String name, String commune, String themes, String mandate, LocalDate to) {

    static AmbassadorRow of(Ambassador ambassador) {
        StringBuilder initials = new StringBuilder();
        for (String word : ambassador.name().split("[ -]")) {
            if (!word.isEmpty() && initials.length() < 2) {
                initials.append(word.charAt(0));
            }
        }
        return new AmbassadorRow(
                ambassador.slug(),
                initials.toString(),
                ambassador.name(),
                ambassador.commune(),
                ambassador.themes(),
                ambassador.mandate(),
                ambassador.to());
    }
}
