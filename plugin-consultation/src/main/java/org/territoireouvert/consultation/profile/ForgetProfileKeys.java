package org.territoireouvert.consultation.profile;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** Destroys the key of a consultation a month after its last day: what people said of themselves is then nobody's for good. */
public final class ForgetProfileKeys {

    /** For so many days after the last one people can take back what they said of themselves. */
    public static final long DAYS_TO_WITHDRAW = 30;

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final ProfileKeys keys;

    /** Creates the job's work. */
    public ForgetProfileKeys(PluginContext context, ConsultationRepository consultations) {
        this.context = context;
        this.consultations = consultations;
        this.keys = new ProfileKeys(context);
    }

    /** Declares the job: once a day. */
    public Job job() {
        return new Job("forget-profile-keys", Duration.ofDays(1), this::forget);
    }

    /** Destroys the keys whose time has come, and those of consultations that are gone. */
    public void forget() {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        for (String slug : keys.kept()) {
            Optional<Consultation> kept = consultations
                    .find(slug)
                    .filter(found -> !today.isAfter(found.dates().closesOn().plusDays(DAYS_TO_WITHDRAW)));
            if (kept.isEmpty()) {
                keys.destroy(slug);
            }
        }
    }
}
