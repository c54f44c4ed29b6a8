package org.territoireouvert.ambassadors.handling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.link.OneTimeLinks;
import org.territoireouvert.ambassadors.request.DueRepository;
import org.territoireouvert.ambassadors.request.MoveRequest.Happened;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.model.Handling;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestChange;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.Job;

/** Once a day: reminds, goes to the body above, notes the silence that is a refusal, and closes what nobody judged. */
public final class WatchDelays {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int TOGETHER = 100;

    private final Desk desk;
    private final DueRepository due;
    private final WriteToAdministration letters;
    private final TellBodyAbove above;
    private final OneTimeLinks links;

    /** Creates the work. */
    public WatchDelays(Desk desk, WriteToAdministration letters, TellBodyAbove above, OneTimeLinks links) {
        this.desk = desk;
        this.due = new DueRepository(desk.context().database());
        this.letters = letters;
        this.above = above;
        this.links = links;
    }

    /** Declares the job. */
    public Job job() {
        return Job.daily("watch-delays", MORNING, this::run);
    }

    /** Looks at all that is due by today. */
    public void run() {
        while (desk.context().database().<Boolean, RuntimeException>write(this::lookAtSome)) {
            // Each part is a transaction of its own, after which none of it is due: it moved or is looked at later.
        }
        links.forget();
    }

    private boolean lookAtSome(Handle handle) {
        List<PublicRequest> found = due.due(handle, desk.today(), TOGETHER);
        found.forEach(request -> look(handle, request));
        return !found.isEmpty();
    }

    private void look(Handle handle, PublicRequest request) {
        LocalDate today = desk.today();
        Handling days = request.handling();
        boolean silent = days.silentOn().isEmpty()
                && days.legalUntil().filter(today::isAfter).isPresent();
        switch (request.state()) {
            case RECEIVED -> remindReader(handle, request);
            case RELAYED, REMINDED, ESCALATED -> {
                if (silent) {
                    noteSilence(handle, request);
                } else if (request.state() == RequestState.RELAYED
                        && days.promisedUntil().filter(today::isAfter).isPresent()) {
                    remind(handle, request);
                } else if (request.state() == RequestState.REMINDED) {
                    escalate(handle, request);
                } else {
                    lookAgain(handle, request);
                }
            }
            case ANSWERED -> closeOrWait(handle, request);
            case QUALIFIED, DECLINED, GROUPED, CLOSED -> due.lookOn(handle, request.id(), Optional.empty());
        }
    }

    private void remindReader(Handle handle, PublicRequest request) {
        tellAmbassador(handle, request);
        due.lookOn(handle, request.id(), Optional.empty());
    }

    private void lookAgain(Handle handle, PublicRequest request) {
        Optional<LocalDate> next =
                desk.delays().now().nextLook(request, desk.context().zone());
        due.lookOn(handle, request.id(), next.filter(day -> day.isAfter(desk.today())));
    }

    private void noteSilence(Handle handle, PublicRequest request) {
        Handling days = request.handling().silent(desk.today());
        if (move(handle, request, request.change().handling(days), RequestStep.Kind.SILENT, "")) {
            letters.remind(handle, request, "letter.silent");
            tellAmbassador(handle, request);
        }
    }

    private void remind(Handle handle, PublicRequest request) {
        RequestChange change = request.change()
                .state(RequestState.REMINDED)
                .handling(request.handling().reminded(desk.today()));
        if (move(handle, request, change, RequestStep.Kind.REMINDED, "")) {
            letters.remind(
                    handle,
                    request,
                    "letter.reminder",
                    request.handling().promisedUntil().orElse(desk.today()));
            tellAmbassador(handle, request);
        }
    }

    private void escalate(Handle handle, PublicRequest request) {
        if (desk.today().isBefore(escalatesOn(request))) {
            lookAgain(handle, request);
            return;
        }
        String parent = desk.administrations().parentOf(request.body());
        RequestChange change = request.change()
                .state(RequestState.ESCALATED)
                .handling(request.handling().escalated(desk.today(), parent));
        if (move(
                handle,
                request,
                change,
                RequestStep.Kind.ESCALATED,
                desk.administrations().nameOf(parent))) {
            above.tell(handle, change.at(request.updatedAt()));
            tellAmbassador(handle, request);
        }
    }

    private LocalDate escalatesOn(PublicRequest request) {
        return request.handling()
                .remindedOn()
                .orElse(desk.today())
                .plusDays(desk.delays().now().escalating());
    }

    private void closeOrWait(Handle handle, PublicRequest request) {
        Optional<LocalDate> closing =
                desk.delays().now().nextLook(request, desk.context().zone());
        if (closing.filter(desk.today()::isBefore).isPresent()) {
            due.lookOn(handle, request.id(), closing);
        } else {
            move(handle, request, request.change().state(RequestState.CLOSED), RequestStep.Kind.CLOSED, "");
        }
    }

    private boolean move(
            Handle handle, PublicRequest before, RequestChange change, RequestStep.Kind kind, String words) {
        Happened happened = Happened.of(
                kind,
                RequestStep.By.SITE,
                "",
                words,
                new Actor.PluginActor(desk.context().id()));
        return desk.move()
                .move(handle, before, change.at(desk.context().clock().instant()), happened.telling(RequestNews.MOVED));
    }

    private void tellAmbassador(Handle handle, PublicRequest request) {
        String account = desk.handlers().accountOf(handle, request.ambassador());
        desk.news().tell(handle, account, request, RequestNews.WAITING);
    }
}
