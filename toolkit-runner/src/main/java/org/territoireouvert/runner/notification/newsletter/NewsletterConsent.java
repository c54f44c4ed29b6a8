package org.territoireouvert.runner.notification.newsletter;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.trace.Trace;

/** Whether a person agreed to get newsletters: one of the consents in their history, so that it can be withdrawn there too. */
public final class NewsletterConsent {

    /** Purpose of the consent. */
    public static final String PURPOSE = "newsletter";

    private final Trace trace;
    private final InstantSource clock;

    /** Works on the history of people. */
    public NewsletterConsent(Trace trace, InstantSource clock) {
        this.trace = trace;
        this.clock = clock;
    }

    /** Tells whether a person agreed and has not withdrawn it. */
    public static boolean isGiven(Handle handle, String personId) {
        return handle.createQuery("""
                        select 1 from core_consent
                        where account_id = :person and purpose = :purpose and withdrawn_at is null limit 1""")
                .bind("person", personId)
                .bind("purpose", PURPOSE)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Notes that a person agrees; again does nothing. */
    public void give(Handle handle, String personId, String policyVersion) {
        if (!isGiven(handle, personId)) {
            trace.consented(handle, personId, PURPOSE, "", List.of("email"), policyVersion);
        }
    }

    /** Notes that a person agrees no longer; returns whether they did until now. */
    public boolean withdraw(Handle handle, String personId) {
        return handle.createUpdate("""
                        update core_consent set withdrawn_at = :now
                        where account_id = :person and purpose = :purpose and withdrawn_at is null""")
                        .bind("now", PortableInstant.text(clock.instant()))
                        .bind("person", personId)
                        .bind("purpose", PURPOSE)
                        .execute()
                > 0;
    }
}
