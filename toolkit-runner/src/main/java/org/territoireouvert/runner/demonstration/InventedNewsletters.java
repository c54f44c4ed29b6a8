package org.territoireouvert.runner.demonstration;

import java.time.Duration;
import java.util.List;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.notification.newsletter.Newsletter.Text;
import org.territoireouvert.runner.notification.newsletter.Newsletters;
import org.territoireouvert.runner.notification.newsletter.Segments;
import org.territoireouvert.runner.service.Services;

/** A newsletter that waits for its last reading; the demonstration sends nothing. */
final class InventedNewsletters {

    private final IdentityParts identity;
    private final PastClock clock;

    /**
     * Works on the tables of the runtime.
     *
     * @param services that live by the clock
     */
    InventedNewsletters(Services services, PastClock clock) {
        this.identity = services.identity();
        this.clock = clock;
    }

    /** Writes it, unless there is one. */
    void settle() {
        Newsletters newsletters = new Newsletters(identity.database(), identity.ids(), clock);
        if (!newsletters.list(Keyset.first(1)).items().isEmpty()) {
            return;
        }
        Text french = new Text("Ce que vos avis ont changé cet automne", """
                Bonjour,

                ### Le car de 19 h 40 reste
                Vous étiez 212 à le demander. Il transporte 34 voyageurs par jour.

                ### Il reste quelques jours pour écrire
                Le plan de mobilité compte 14 articles : [lisez-les et dites votre avis](/consultations/plan-de-mobilite).
                """);
        Text english = new Text("What your opinions changed this autumn", """
                Hello,

                ### The 19:40 coach stays
                212 of you asked for it. It carries 34 passengers a day.

                ### A few days are left to write
                The mobility plan has 14 articles: [read them and say what you think](/consultations/plan-de-mobilite).
                """);
        clock.goBack(Duration.ofHours(20));
        identity.database().write(handle -> newsletters.add(handle, french, english, List.of(Segments.ALL), ""));
        clock.goBack(Duration.ZERO);
    }
}
