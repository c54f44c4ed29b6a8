package org.territoireouvert.ambassadors.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.work.Job;

/** Tells of what happens to a request: its author at once, those who joined it some hundreds at a time, those who follow it. */
public final class RequestNews {

    /** A request of the person, or one that they joined, was answered. */
    public static final NotificationKind ANSWERED = new NotificationKind("question-answered", Frequency.IMMEDIATE);

    /** Something else happened to it. */
    public static final NotificationKind MOVED = new NotificationKind("request-moved", Frequency.DAILY);

    /** A request waits for the person, who is an ambassador. */
    public static final NotificationKind WAITING = new NotificationKind("request-waiting", Frequency.IMMEDIATE);

    private static final int TOLD_TOGETHER = 300;

    private final PluginContext context;
    private final RequestContent content;
    private final RequestRepository requests;
    private final AskerRepository askers;
    private final SupportRepository supports;

    private record Alert(String id, String request, String kind, String toldUntil) {}

    /** Creates it. */
    public RequestNews(PluginContext context, RequestContent content, RequestRepository requests) {
        this.context = context;
        this.content = content;
        this.requests = requests;
        this.askers = new AskerRepository(context.database());
        this.supports = new SupportRepository(context.database());
    }

    /** Declares the job that tells those who joined. */
    public Job job() {
        return new Job("tell-supporters", Duration.ofMinutes(1), this::run);
    }

    /** Tells the author now, the others after the commit. */
    public void tell(Handle handle, PublicRequest request, NotificationKind kind) {
        Notifications notifications = context.service(Notifications.class);
        String author = askers.of(handle, request.id()).account();
        if (!author.isEmpty()) {
            notifications.tell(handle, author, notice(request, kind));
        }
        if (request.shown()) {
            notifications.tellFollowers(handle, content.reference(request.id()), notice(request, kind), author);
        }
        if (request.supports() > 0) {
            handle.execute(
                    "insert into amb_request_alert values (?, ?, ?, '')",
                    context.ids().next(),
                    request.id(),
                    kind.name());
        }
    }

    /** Tells one person. */
    public void tell(Handle handle, String person, PublicRequest request, NotificationKind kind) {
        if (!person.isEmpty()) {
            Notice notice = Notice.of(
                    kind,
                    kind.equals(WAITING) ? request.path() + "/traiter" : request.path(),
                    request.number(),
                    request.words().title());
            context.service(Notifications.class).tell(handle, person, notice);
        }
    }

    private static Notice notice(PublicRequest request, NotificationKind kind) {
        return Notice.of(kind, request.path(), request.number(), request.words().title());
    }

    /** Tells all that is to be told; each part is a transaction of its own. */
    void run() {
        while (context.database().<Boolean, RuntimeException>write(this::tellSome)) {
            // Goes on until nothing is left.
        }
    }

    private boolean tellSome(Handle handle) {
        Optional<Alert> next = handle.createQuery("select * from amb_request_alert order by id limit 1")
                .map((row, context) -> new Alert(
                        row.getString("id"),
                        row.getString("request"),
                        row.getString("kind"),
                        row.getString("told_until")))
                .findOne();
        next.ifPresent(alert -> tellSome(handle, alert));
        return next.isPresent();
    }

    private void tellSome(Handle handle, Alert alert) {
        List<String> people = supports.people(handle, alert.request(), alert.toldUntil(), TOLD_TOGETHER);
        NotificationKind kind = alert.kind().equals(ANSWERED.name()) ? ANSWERED : MOVED;
        requests.find(handle, alert.request())
                .ifPresent(request -> people.forEach(person -> tell(handle, person, request, kind)));
        if (people.size() < TOLD_TOGETHER) {
            handle.execute("delete from amb_request_alert where id = ?", alert.id());
        } else {
            handle.execute("update amb_request_alert set told_until = ? where id = ?", people.getLast(), alert.id());
        }
    }
}
