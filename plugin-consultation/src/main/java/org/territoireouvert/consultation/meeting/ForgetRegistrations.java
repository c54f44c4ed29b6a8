package org.territoireouvert.consultation.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.work.Job;

/** Deletes the names of those who came to a meeting some time after it; how many they were stays. */
public final class ForgetRegistrations {

    /** For how many days after a meeting names are kept. */
    public static final Setting<Long> KEPT_DAYS =
            Setting.number("registrations-kept-days", 30).between(1, 365);

    private static final LocalTime NIGHT = LocalTime.of(3, 10);
    private static final int TOGETHER = 100;

    private final PluginContext context;
    private final RegistrationRepository registrations = new RegistrationRepository();

    /** Creates the job's work. */
    public ForgetRegistrations(PluginContext context) {
        this.context = context;
    }

    /** Declares the job: once a night. */
    public Job job() {
        return Job.daily("forget-registrations", NIGHT, this::forget);
    }

    private void forget() {
        Instant before = context.clock()
                .instant()
                .minus(Duration.ofDays(context.settings().get(KEPT_DAYS)));
        List<String> done;
        do {
            done = context.database().write(handle -> {
                List<String> ended = registrations.endedWithNames(handle, before, TOGETHER);
                ended.forEach(meeting -> registrations.deleteNames(handle, meeting));
                return ended;
            });
        } while (done.size() == TOGETHER);
    }
}
