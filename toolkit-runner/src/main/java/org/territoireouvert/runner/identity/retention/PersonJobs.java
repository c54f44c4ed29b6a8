package org.territoireouvert.runner.identity.retention;

import java.time.Duration;
import java.util.List;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.data.PersonData;
import org.territoireouvert.runner.identity.roll.DeleteRoll;

/** The work that the runtime repeats for people's data. */
public final class PersonJobs {

    private static final Duration ERASURE = Duration.ofMinutes(10);
    private static final Duration RETENTION = Duration.ofHours(6);

    private PersonJobs() {}

    /** Returns the jobs: going on with erasures, warning and erasing accounts without a visit, forgetting old traces and rolls. */
    public static List<Job> of(IdentityParts identity, PersonData people) {
        InactiveAccounts inactive = new InactiveAccounts(identity, people.erase(), people.mails());
        ForgetOldTraces traces = new ForgetOldTraces(identity.database(), identity.clock());
        DeleteRoll rolls = new DeleteRoll(identity.database(), identity.clock(), identity.zone(), identity.audit());
        return List.of(
                new Job("erasures", ERASURE, people.erase()::resume),
                new Job("inactive-accounts", RETENTION, inactive::run),
                new Job("old-traces", RETENTION, traces::run),
                new Job("outdated-rolls", RETENTION, rolls::outdated));
    }
}
