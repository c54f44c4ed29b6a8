package org.territoireouvert.calls.call.alert;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.TerritoryReach;
import org.territoireouvert.calls.model.Call;

/** Tells of a new call all who want to hear of such calls, each of them once. */
public final class TellAlerts {

    /** A new call: its title, the name of the alert. */
    public static final NotificationKind NEW_CALL = new NotificationKind("call-alert", Frequency.IMMEDIATE);

    private static final int CALLS = 20;
    private static final int TOGETHER = 200;

    private final PluginContext context;
    private final CallRepository calls;
    private final AlertRepository alerts;

    /** Creates the job's work. */
    public TellAlerts(PluginContext context, CallRepository calls, AlertRepository alerts) {
        this.context = context;
        this.calls = calls;
        this.alerts = alerts;
    }

    /** Declares the job: every ten minutes. */
    public Job job() {
        return new Job("tell-call-alerts", Duration.ofMinutes(10), this::run);
    }

    /** Tells of each call that was published since the last turn, at most 20 a turn. */
    public void run() {
        for (String slug : alerts.callsToTell(today(), CALLS)) {
            calls.find(slug).ifPresent(this::tell);
        }
    }

    private void tell(Call call) {
        Map<String, List<String>> reaches = new HashMap<>();
        List<Alert> part = alerts.after("", TOGETHER);
        while (!part.isEmpty()) {
            List<Alert> now = part;
            context.database().write(handle -> {
                now.forEach(alert -> tell(handle, call, alert, reaches));
                return now.size();
            });
            part = alerts.after(part.getLast().id(), TOGETHER);
        }
        context.database().write(handle -> {
            alerts.markDone(handle, call.slug());
            return true;
        });
    }

    private void tell(Handle handle, Call call, Alert alert, Map<String, List<String>> reaches) {
        List<String> reach = reaches.computeIfAbsent(
                alert.territory(), code -> TerritoryReach.of(context.service(Territories.class), code));
        if (alert.wants(call.sheet(), reach, today()) && alerts.markTold(handle, alert.person(), call.slug())) {
            context.service(Notifications.class)
                    .tell(handle, alert.person(), Notice.of(NEW_CALL, call.path(), call.title(), alert.name()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
