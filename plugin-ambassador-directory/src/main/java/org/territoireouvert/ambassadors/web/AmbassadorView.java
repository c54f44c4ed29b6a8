package org.territoireouvert.ambassadors.web;

import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.ambassadors.mandate.HeldMandate;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.web.directory.MandateView;

/**
 * An ambassador on their page.
 *
 * @param serving whether a mandate runs today
 * @param mandates the latest first
 */
public record AmbassadorView(
        String slug,
        String name,
        String commune,
        String themes,
        String biography,
        String availability,
        boolean isAvailable,
        boolean takesMessages,
        boolean serving,
        String contact,
        List<MandateView> mandates) {

    static AmbassadorView of(Ambassador ambassador, List<HeldMandate> mandates, LocalDate today) {
        boolean serving = mandates.stream().anyMatch(held -> held.mandate().runs(today));
        return new AmbassadorView(
                ambassador.slug(),
                ambassador.name(),
                ambassador.commune(),
                ambassador.themes(),
                ambassador.biography(),
                ambassador.availability(),
                ambassador.isAvailable(),
                ambassador.isAvailable() && serving && !ambassador.account().isEmpty(),
                serving,
                ambassador.contact(),
                mandates.stream().map(held -> MandateView.of(held, today)).toList());
    }
}
