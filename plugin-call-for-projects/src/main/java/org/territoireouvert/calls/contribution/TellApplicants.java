package org.territoireouvert.calls.contribution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.calls.call.CallChange;
import org.territoireouvert.calls.call.CallChangeListener;
import org.territoireouvert.calls.collective.ActingPeople;

/** Tells all who act for a collective that is writing an application that its call changed where it matters, or was given up. */
public final class TellApplicants implements CallChangeListener {

    /** The call of an application that is being written changed: its title, what changed. */
    public static final NotificationKind CHANGED = new NotificationKind("call-of-draft-changed", Frequency.IMMEDIATE);

    private static final int MOST = 5_000;

    private final PluginContext context;
    private final ActingPeople acting;

    /** Creates the listener. */
    public TellApplicants(PluginContext context, ActingPeople acting) {
        this.context = context;
        this.acting = acting;
    }

    @Override
    public void changed(Handle handle, CallChange change) {
        if (!change.matters()) {
            return;
        }
        Set<String> people = new LinkedHashSet<>();
        collectives(handle, change.after().slug()).forEach(collective -> people.addAll(acting.of(handle, collective)));
        Notice notice = Notice.of(
                CHANGED,
                change.after().path(),
                change.after().title(),
                change.note().isBlank() ? "–" : change.note());
        Notifications notifications = context.service(Notifications.class);
        people.forEach(person -> notifications.tell(handle, person, notice));
    }

    private static List<String> collectives(Handle handle, String slug) {
        return handle.createQuery("""
                        select distinct collective_id from cal_application
                        where call_slug = :slug and state in ('DRAFT', 'TO_CORRECT') order by collective_id limit :most
                        """)
                .bind("slug", slug)
                .bind("most", MOST)
                .mapTo(String.class)
                .list();
    }
}
