package org.territoireouvert.consultation.answering;

import java.time.LocalDate;
import java.time.LocalTime;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.work.Job;

/** Removes drafts that nobody has touched for half a year. */
public final class ForgetDrafts {

    private static final int MONTHS = 6;
    private static final LocalTime AT = LocalTime.of(3, 40);

    private final PluginContext context;
    private final DraftRepository drafts;

    /** Creates it. */
    public ForgetDrafts(PluginContext context) {
        this.context = context;
        this.drafts = new DraftRepository(context.service(Json.class));
    }

    /** Returns the daily work. */
    public Job job() {
        return Job.daily("forget-answer-drafts", AT, this::forget);
    }

    private void forget() {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        context.database().write(handle -> drafts.removeBefore(handle, today.minusMonths(MONTHS)));
    }
}
