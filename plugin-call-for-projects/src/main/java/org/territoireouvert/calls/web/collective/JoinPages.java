package org.territoireouvert.calls.web.collective;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.collective.InvitationLink;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.collective.joining.AcceptInvitation;
import org.territoireouvert.calls.collective.joining.AcceptInvitation.Shown;
import org.territoireouvert.calls.collective.joining.AskToJoin;
import org.territoireouvert.calls.collective.joining.Entrance;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveLimits;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Seat;

/** Who is no member yet asks to join, or accepts an invitation. */
final class JoinPages {

    private static final String MESSAGE = "message";
    private static final int LONGEST_MESSAGE = 1_000;

    /** A request of the reader that waits. */
    public record WaitingRow(String seat, String name, Instant since) {}

    private final CollectiveFrame frame;
    private final EntranceForm entrances;
    private final AskToJoin ask;
    private final AcceptInvitation accept;

    JoinPages(CollectiveFrame frame, SettleDecisions settle) {
        this.frame = frame;
        this.entrances = new EntranceForm(frame);
        this.ask = new AskToJoin(frame.store(), settle);
        this.accept = new AcceptInvitation(frame.store(), settle);
    }

    private Collective collective(Request request) {
        String id = request.pathParameter("id");
        return frame.store()
                .collectives()
                .find(id)
                .filter(Collective::active)
                .orElseThrow(() -> new NotFoundException("Collective " + id));
    }

    Response ask(Request request) {
        Collective collective = collective(request);
        return frame.toCitizen(
                request,
                citizen -> show(
                        request, citizen, collective, FormInput.empty().prefill(EntranceForm.AS, EntranceForm.PERSON)));
    }

    private Page show(Request request, Actor.Citizen citizen, Collective collective, FormInput form) {
        Locale locale = request.locale();
        List<Member> everybody = frame.store().members().of(collective.id());
        List<WaitingRow> waiting = entrances.seats(citizen).stream()
                .flatMap(seat -> everybody.stream()
                        .filter(seat::isOf)
                        .filter(member -> member.state() == Member.State.ASKING)
                        .map(member -> new WaitingRow(EntranceForm.value(seat), seat.name(), member.since())))
                .toList();
        return frame.page(request, "collective-join", frame.say(locale, "collective.join.title"))
                .crumb(collective.name(), collective.path())
                .status(form.isValid() ? 200 : 422)
                .with("collective", collective)
                .with("form", form)
                .with("action", collective.path() + "/rejoindre")
                .with("seats", entrances.choices(citizen, locale))
                .with("rule", frame.ruleWords(collective.rule(), locale))
                .with("days", CollectiveLimits.ENTRY_DAYS)
                .with("waiting", waiting);
    }

    Response join(Request request) {
        Collective collective = collective(request);
        return frame.toCitizen(request, citizen -> {
            FormInput form = FormInput.of(request);
            Optional<Seat> seat = entrances.seat(form, citizen);
            if (request.form("retirer").isPresent()) {
                return seat.<Response>map(
                                one -> CollectiveFrame.follow(ask.withdraw(citizen.personId(), collective.id(), one)))
                        .orElseGet(() -> show(request, citizen, collective, form));
            }
            String message = form.required(MESSAGE, LONGEST_MESSAGE, "collective.message.missing");
            Entrance entrance = EntranceForm.entrance(form);
            if (!form.isValid()) {
                return show(request, citizen, collective, form);
            }
            return CollectiveFrame.follow(
                    ask.ask(citizen.personId(), collective.id(), seat.orElseThrow(), entrance, message),
                    form,
                    EntranceForm.AS,
                    again -> show(request, citizen, collective, again));
        });
    }

    Response invitation(Request request) {
        return frame.toCitizen(
                request,
                citizen ->
                        invitation(request, citizen, FormInput.empty().prefill(EntranceForm.AS, EntranceForm.PERSON)));
    }

    private Page invitation(Request request, Actor.Citizen citizen, FormInput form) {
        Locale locale = request.locale();
        String token = request.pathParameter("jeton");
        Shown shown = frame.read(handle -> accept.find(handle, token));
        String title = frame.say(
                locale, "collective.invitation.title", shown.collective().name());
        String problem = shown.problem();
        return frame.page(request, "collective-invitation", title)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("collective", shown.collective())
                .with("action", InvitationLink.path(token))
                .with("problem", problem.isEmpty() ? "" : frame.say(locale, problem, CollectiveLimits.MEMBERS))
                .with("rule", frame.ruleWords(shown.collective().rule(), locale))
                .with("seats", entrances.choices(citizen, locale));
    }

    Response accept(Request request) {
        return frame.toCitizen(request, citizen -> {
            FormInput form = FormInput.of(request);
            String token = request.pathParameter("jeton");
            Optional<Seat> seat = entrances.seat(form, citizen);
            Entrance entrance = EntranceForm.entrance(form);
            if (!form.isValid()) {
                return invitation(request, citizen, form);
            }
            return CollectiveFrame.follow(
                    accept.accept(citizen.personId(), token, seat.orElseThrow(), entrance),
                    form,
                    EntranceForm.AS,
                    again -> invitation(request, citizen, again));
        });
    }
}
