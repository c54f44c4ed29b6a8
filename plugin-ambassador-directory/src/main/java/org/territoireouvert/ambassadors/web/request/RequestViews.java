package org.territoireouvert.ambassadors.web.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.request.RequestContent;
import org.territoireouvert.ambassadors.request.model.Delays;
import org.territoireouvert.ambassadors.request.model.Handling;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.web.request.RequestView.Delay;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Badge.Tone;

/** Says requests in words: where they stand, who has to do what next, within which delays. */
public final class RequestViews {

    private final Desk desk;
    private final RequestContent content;

    /** Creates it. */
    public RequestViews(Desk desk, RequestContent content) {
        this.desk = desk;
        this.content = content;
    }

    /** Returns the views of several requests, without those that the moderators hid. */
    public List<RequestView> of(List<PublicRequest> requests, Locale locale) {
        Set<String> hidden = desk.context()
                .service(Contents.class)
                .hidden(content.type(), requests.stream().map(PublicRequest::id).toList());
        return requests.stream()
                .filter(request -> !hidden.contains(request.id()))
                .map(request -> of(request, locale))
                .toList();
    }

    /** Returns the view of one. */
    public RequestView of(PublicRequest request, Locale locale) {
        boolean removed = request.removedAt().isPresent();
        String ambassador = desk.handlers().nameOf(request.ambassador());
        return new RequestView(
                request.id(),
                request.number(),
                request.path(),
                removed
                        ? say(locale, "request.removed", day(request))
                        : request.words().title(),
                removed,
                kind(request.kind(), locale),
                badge(request, locale),
                desk.administrations().nameOf(request.body()),
                request.body(),
                ambassador,
                ambassador.isEmpty() ? "" : "/ambassadeurs/" + request.ambassador(),
                LocalDate.ofInstant(request.receivedAt(), desk.context().zone()),
                request.supports(),
                turn(request, locale),
                delays(request, locale));
    }

    private LocalDate day(PublicRequest request) {
        return LocalDate.ofInstant(
                request.removedAt().orElse(request.receivedAt()), desk.context().zone());
    }

    /** Returns the name of a kind. */
    public String kind(RequestKind kind, Locale locale) {
        return say(locale, "request.kind." + word(kind));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Badge badge(PublicRequest request, Locale locale) {
        Optional<PublicRequest.Answer> answer = request.answer();
        boolean over = request.state() == RequestState.ANSWERED || request.state() == RequestState.CLOSED;
        if (over && answer.isPresent()) {
            Tone tone = switch (answer.get().outcome()) {
                case GRANTED -> Tone.OPEN;
                case PARTLY -> Tone.SOON;
                case REFUSED -> Tone.CLOSED;
            };
            return new Badge(
                    tone, say(locale, "request.outcome." + word(answer.get().outcome())));
        }
        boolean silent =
                request.handling().silentOn().isPresent() && request.state().isWithAdministration();
        Tone tone = switch (request.state()) {
            case RECEIVED, QUALIFIED, RELAYED -> Tone.SOON;
            case REMINDED -> Tone.WARN;
            case ESCALATED -> Tone.ERR;
            case ANSWERED -> Tone.OPEN;
            case DECLINED, GROUPED, CLOSED -> Tone.CLOSED;
        };
        return silent
                ? new Badge(Tone.ERR, say(locale, "request.state.silent"))
                : new Badge(tone, say(locale, "request.state." + word(request.state())));
    }

    private String turn(PublicRequest request, Locale locale) {
        Handling days = request.handling();
        String body = request.body().isEmpty()
                ? say(locale, "request.administration")
                : desk.administrations().nameOf(request.body());
        LocalDate received =
                LocalDate.ofInstant(request.receivedAt(), desk.context().zone());
        Delays delays = desk.delays().now();
        return switch (request.state()) {
            case RECEIVED -> say(locale, "request.turn.received", received.plusDays(delays.reading()));
            case QUALIFIED -> say(locale, "request.turn.qualified", body);
            case RELAYED ->
                say(locale, "request.turn.relayed", body, days.promisedUntil().orElse(received));
            case REMINDED -> {
                LocalDate reminded = days.remindedOn().orElse(received);
                yield say(locale, "request.turn.reminded", body, reminded, reminded.plusDays(delays.escalating()));
            }
            case ESCALATED ->
                days.escalatedTo().isEmpty()
                        ? say(locale, "request.turn.escalated.top", body)
                        : say(
                                locale,
                                "request.turn.escalated",
                                desk.administrations().nameOf(days.escalatedTo()));
            case ANSWERED ->
                say(
                        locale,
                        "request.turn.answered",
                        delays.nextLook(request, desk.context().zone()).orElse(received));
            case DECLINED, GROUPED, CLOSED -> say(locale, "request.turn." + word(request.state()));
        };
    }

    private List<Delay> delays(PublicRequest request, Locale locale) {
        LocalDate today = LocalDate.ofInstant(
                desk.context().clock().instant(), desk.context().zone());
        boolean open = request.state().isWithAdministration();
        List<Delay> delays = new ArrayList<>();
        Handling days = request.handling();
        days.promisedUntil()
                .ifPresent(day -> delays.add(new Delay(
                        say(locale, "request.delay.promised"),
                        say(locale, "request.delay.until", day),
                        open && today.isAfter(day))));
        days.legalUntil()
                .ifPresent(day -> delays.add(new Delay(
                        say(locale, "request.delay.legal"),
                        say(locale, "request.delay.legal.text", day),
                        open && today.isAfter(day))));
        request.dutyUntil()
                .ifPresent(day -> delays.add(new Delay(
                        say(locale, "request.delay.owed"),
                        say(locale, "request.delay.owed.text", day),
                        request.state().isSupportable() && today.isAfter(day))));
        Delays.cadaUntil(request, desk.context().zone())
                .ifPresent(day -> delays.add(new Delay(
                        say(locale, "request.delay.cada"), say(locale, "request.delay.cada.text", day), false)));
        return delays;
    }

    private String say(Locale locale, String key, Object... arguments) {
        return desk.context().messages().format(locale, key, arguments);
    }
}
