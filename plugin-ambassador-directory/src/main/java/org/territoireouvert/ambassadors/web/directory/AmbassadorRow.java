package org.territoireouvert.ambassadors.web.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.ambassadors.mandate.HeldMandate;
import org.territoireouvert.ambassadors.model.Ambassador;

/**
 * A card of the list of ambassadors.
 *
 * @param held the mandate that runs, else the latest one
 * @param serving whether it runs
 */
public record AmbassadorRow(
        String slug,
        String initials,
        String name,
        String commune,
        String themes,
        boolean isAvailable,
        Optional<MandateView> held,
        boolean serving) {

    static AmbassadorRow of(Ambassador ambassador, List<HeldMandate> mandates, LocalDate today) {
        Optional<HeldMandate> running =
                mandates.stream().filter(held -> held.mandate().runs(today)).findFirst();
        return new AmbassadorRow(
                ambassador.slug(),
                initials(ambassador.name()),
                ambassador.name(),
                ambassador.commune(),
                ambassador.themes(),
                ambassador.isAvailable(),
                running.or(() -> mandates.stream().findFirst()).map(held -> MandateView.of(held, today)),
                running.isPresent());
    }

    /** Returns the first letters of the first two words of a name. */
    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[ -]")) {
            if (!word.isEmpty() && initials.length() < 2) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
