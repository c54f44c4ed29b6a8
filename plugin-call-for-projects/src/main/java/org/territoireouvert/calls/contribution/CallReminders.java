package org.territoireouvert.calls.contribution;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.calls.call.CallLine;
import org.territoireouvert.calls.call.CallRepository;

/** Reminds who follows a call that it is about to close: one week and one day before, each once. */
public final class CallReminders {

    /** One week is left. */
    public static final NotificationKind WEEK_LEFT = new NotificationKind("call-week-left", Frequency.IMMEDIATE);

    /** One day is left. */
    public static final NotificationKind DAY_LEFT = new NotificationKind("call-day-left", Frequency.IMMEDIATE);

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final int WEEK = 7;
    private static final int DAY = 1;
    private static final int BATCH = 100;

    private final PluginContext context;
    private final CallRepository calls;
    private final ContentType type;

    /** Creates the job's work. */
    public CallReminders(PluginContext context, CallRepository calls, ContentType type) {
        this.context = context;
        this.calls = calls;
        this.type = type;
    }

    /** Declares the job: every morning. */
    public Job job() {
        return Job.daily("remind-deadlines", MORNING, this::remind);
    }

    /** Reminds of each call that is about to close; a morning that was missed is made up for on the next. */
    public void remind() {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        context.database().write(handle -> {
            // The day first: who was told that one day is left needs no word about the week.
            remind(handle, today, DAY, DAY_LEFT);
            remind(handle, today, WEEK, WEEK_LEFT);
            return true;
        });
    }

    private void remind(Handle handle, LocalDate today, int days, NotificationKind kind) {
        for (CallLine line : calls.closing(handle, today, today.plusDays(days), days, BATCH)) {
            calls.markReminded(handle, line.slug(), days);
            context.service(Notifications.class)
                    .tellFollowers(
                            handle,
                            ContentRef.of(context.id(), type, line.slug()),
                            Notice.of(kind, "/appels-a-projets/" + line.slug(), line.title()),
                            "");
        }
    }
}
