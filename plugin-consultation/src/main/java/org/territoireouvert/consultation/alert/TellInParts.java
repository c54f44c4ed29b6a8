package org.territoireouvert.consultation.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.consultation.alert.Alert.Kind;

/**
 * Tells news of some kinds to those whom they concern, some hundreds at a time, each time in a transaction of its own: nobody waits for
 * a page meanwhile, and who was told is not told again when the work stops in between.
 */
public final class TellInParts {

    /** How many people are told in one transaction. */
    public static final int TOGETHER = 300;

    private final PluginContext context;
    private final Set<Kind> kinds;
    private final Audience audience;
    private final AlertRepository alerts = new AlertRepository();

    /** Whom news concern, and what they read. */
    public interface Audience {

        /** Returns the next people behind {@link Alert#told}, in the order of their identifiers; those with none are not told. */
        List<String> next(Handle handle, Alert alert, int limit);

        /** Returns what they read; empty when there is nothing to tell any more. */
        Optional<Notice> notice(Handle handle, Alert alert);
    }

    /** Creates the work. */
    public TellInParts(PluginContext context, Set<Kind> kinds, Audience audience) {
        this.context = context;
        this.kinds = kinds;
        this.audience = audience;
    }

    /** Tells all that is to be told. */
    public void run() {
        boolean more = true;
        while (more) {
            more = context.database().write(this::tellSome);
        }
    }

    private boolean tellSome(Handle handle) {
        Optional<Alert> first = alerts.first(handle, kinds);
        first.ifPresent(alert -> tell(handle, alert));
        return first.isPresent();
    }

    private void tell(Handle handle, Alert alert) {
        Optional<Notice> notice = audience.notice(handle, alert);
        List<String> people = notice.isEmpty() ? List.of() : audience.next(handle, alert, TOGETHER);
        for (String person : people) {
            if (!person.isEmpty()) {
                context.service(Notifications.class).tell(handle, person, notice.orElseThrow());
            }
        }
        if (people.size() < TOGETHER) {
            alerts.remove(handle, alert.id());
        } else {
            alerts.told(handle, alert.id(), people.getLast());
        }
    }
}
