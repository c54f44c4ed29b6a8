package org.territoireouvert.calls.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.call.CallChange;
import org.territoireouvert.calls.call.CallChangeListener;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.model.Call;

/** Publishes calls, as a part of a transaction: tells followers and listeners, moves the public figure, writes the audit log. */
public final class PublishCall {

    /** A followed call changed: its title, and what changed. */
    public static final NotificationKind CHANGED = new NotificationKind("call-changed", Frequency.IMMEDIATE);

    /** A followed call was given up: its title, and why. */
    public static final NotificationKind WITHDRAWN = new NotificationKind("call-withdrawn", Frequency.IMMEDIATE);

    /** A call was published: its title. */
    public static final AuditType CALL_PUBLISHED =
            new AuditType("call-for-projects.call-published", AuditType.Visibility.PUBLIC);

    /** A call changed: the note, its title, its version. */
    public static final AuditType CALL_CHANGED =
            new AuditType("call-for-projects.call-changed", AuditType.Visibility.PUBLIC);

    /** A call was given up: the reason, its title. */
    public static final AuditType CALL_WITHDRAWN =
            new AuditType("call-for-projects.call-withdrawn", AuditType.Visibility.PUBLIC);

    private final PluginContext context;
    private final CallRepository calls;
    private final CallContent content;
    private final Counters counters;
    private final ZoneId zone;
    private final Statistic published;
    private final List<CallChangeListener> listeners = new CopyOnWriteArrayList<>();

    /** Creates the use case. */
    public PublishCall(PluginContext context, CallRepository calls, CallContent content) {
        this.context = context;
        this.calls = calls;
        this.content = content;
        this.counters = context.service(Counters.class);
        this.zone = context.zone();
        this.published = Statistic.of(
                        "calls",
                        "statistic.calls",
                        (handle, tally) -> calls.eachOpening(handle, day -> tally.add(start(day), 1)))
                .byMonth()
                .checkedBy("appels-a-projets");
    }

    /** Has somebody hear of changes from now on. */
    public void tell(CallChangeListener listener) {
        listeners.add(listener);
    }

    /** Returns the number of published calls. */
    public Statistic published() {
        return published;
    }

    /** Publishes a new call in the name of the plugin. */
    public void add(Handle handle, Call call) {
        add(handle, call, new Actor.PluginActor(context.id()));
    }

    /** Publishes a new call. */
    public void add(Handle handle, Call call, Actor by) {
        calls.publish(handle, call, "", idOf(by));
        content.changed(handle, call);
        counters.add(handle, published, start(call.calendar().opensOn()), 1);
        if (by instanceof Actor.Agent) {
            record(handle, AuditEntry.of(CALL_PUBLISHED, by, call.path()).with("title", call.title()));
        }
    }

    /** Publishes the next version of a call. */
    public void change(Handle handle, CallChange change, Actor by) {
        Call after = change.after();
        calls.publish(handle, after, change.note(), idOf(by));
        LocalDate opened = change.before().calendar().opensOn();
        if (!opened.equals(after.calendar().opensOn())) {
            counters.add(handle, published, start(opened), -1);
            counters.add(handle, published, start(after.calendar().opensOn()), 1);
        }
        tell(handle, change, CHANGED, by);
        if (by instanceof Actor.Agent) {
            record(
                    handle,
                    AuditEntry.of(CALL_CHANGED, by, after.path())
                            .with("note", change.note().isBlank() ? "–" : change.note())
                            .with("title", after.title())
                            .with("version", Integer.toString(after.version())));
        }
    }

    /** Gives a call up. */
    public void withdraw(Handle handle, CallChange change, Actor by) {
        calls.withdraw(handle, change.after(), change.note());
        tell(handle, change, WITHDRAWN, by);
        record(
                handle,
                AuditEntry.of(CALL_WITHDRAWN, by, change.after().path())
                        .with("reason", change.note())
                        .with("title", change.after().title()));
    }

    private void tell(Handle handle, CallChange change, NotificationKind kind, Actor by) {
        Call call = change.after();
        content.changed(handle, call);
        context.service(Notifications.class)
                .tellFollowers(
                        handle,
                        ContentRef.of(context.id(), content.type(), call.slug()),
                        Notice.of(kind, call.path(), call.title(), change.note().isBlank() ? "–" : change.note()),
                        idOf(by));
        listeners.forEach(listener -> listener.changed(handle, change));
    }

    private void record(Handle handle, AuditEntry entry) {
        context.service(AuditTrail.class).record(handle, entry);
    }

    private static String idOf(Actor by) {
        return by instanceof Actor.Agent agent ? agent.personId() : "";
    }

    /** Returns how many are published. */
    public long count() {
        return counters.value(published);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
