package org.territoireouvert.runner.organisation;

import java.time.Duration;
import java.time.Instant;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.work.Job;

/** Forgets invitations, requests and proposals to which nobody answered. */
public final class OrganisationJobs {

    private static final Duration PERIOD = Duration.ofHours(6);
    private static final Duration REQUEST = Duration.ofDays(90);
    private static final Duration PROPOSAL = Duration.ofDays(30);

    private final OrganisationParts parts;

    /** Works on the tables of the runtime. */
    public OrganisationJobs(OrganisationParts parts) {
        this.parts = parts;
    }

    /** Returns the job. */
    public Job job() {
        return new Job("unanswered-memberships", PERIOD, this::run);
    }

    /** Forgets once. */
    public void run() {
        Instant now = parts.now();
        forget("core_organisation_invitation", "expires_at", now);
        forget("core_organisation_request", "created_at", now.minus(REQUEST));
        forget("core_organisation_removal", "proposed_at", now.minus(PROPOSAL));
    }

    private void forget(String table, String column, Instant before) {
        parts.database()
                .write(handle -> handle.createUpdate("delete from " + table + " where " + column + " < :before")
                        .bind("before", PortableInstant.text(before))
                        .execute());
    }
}
