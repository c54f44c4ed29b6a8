package org.territoireouvert.consultation.web.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.meeting.ComeToMeeting;
import org.territoireouvert.consultation.meeting.Meeting;
import org.territoireouvert.consultation.meeting.Registration;
import org.territoireouvert.consultation.meeting.RegistrationRepository;
import org.territoireouvert.consultation.meeting.minutes.Minutes;
import org.territoireouvert.consultation.meeting.minutes.MinutesRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.RequestedSteps;

/** People find meetings, register for them and read what was said. */
final class MeetingPages {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final RequestedMeetings requested;
    private final ComeToMeeting comeToMeeting;
    private final RegistrationRepository registrations = new RegistrationRepository();
    private final MinutesRepository minutes = new MinutesRepository();

    MeetingPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.requested = new RequestedMeetings(context, steps);
        this.comeToMeeting = new ComeToMeeting(context);
    }

    /** Shows the meetings of the step: first those to come. */
    Response list(Request request) {
        PlannedStep step = steps.requested(request);
        List<MeetingView> all = requested.all(request);
        return steps.page(request, "meetings", step, step.step().title())
                .with("toCome", all.stream().filter(MeetingView::toCome).toList())
                .with("others", all.stream().filter(view -> !view.toCome()).toList());
    }

    /** Shows a meeting. */
    Response show(Request request) {
        return page(request, FormInput.empty());
    }

    private Page page(Request request, FormInput form) {
        PlannedStep step = steps.requested(request);
        Meeting meeting = requested.meeting(request);
        String person = request.actor() instanceof Actor.Citizen citizen ? citizen.personId() : "";
        return context.database().read(handle -> {
            Optional<Registration> registration = registrations.find(handle, meeting.id(), person);
            return steps.page(request, "meeting", step, meeting.plan().title())
                    .crumb(step.step().title(), step.path())
                    .status(form.isValid() ? 200 : 422)
                    .with("form", form)
                    .with("view", MeetingView.of(meeting, context, request.locale()))
                    .with("seated", registration.filter(one -> !one.isWaiting()).isPresent())
                    .with("waiting", waitingPlace(handle, meeting, registration))
                    .with("minutes", shown(minutes.all(handle, meeting.id())));
        });
    }

    /** Returns the place in the waiting list, from 1; 0 for none. */
    private int waitingPlace(Handle handle, Meeting meeting, Optional<Registration> registration) {
        return registration
                .filter(Registration::isWaiting)
                .map(one -> registrations.waitingBefore(handle, meeting.id(), one.number()) + 1)
                .orElse(0);
    }

    /**
     * Minutes on a page.
     *
     * @param earlier versions, the newest first
     */
    public record MinutesView(Minutes minutes, SafeHtml text, List<Minutes> earlier) {}

    private Optional<MinutesView> shown(List<Minutes> versions) {
        return versions.stream()
                .findFirst()
                .map(last -> new MinutesView(
                        last,
                        context.service(Markdown.class).render(last.text()),
                        versions.subList(1, versions.size())));
    }

    /** Shows one version of the minutes. */
    Response version(Request request) {
        PlannedStep step = steps.requested(request);
        Meeting meeting = requested.meeting(request);
        String number = request.pathParameter("version");
        Minutes version =
                context
                        .database()
                        .<List<Minutes>, RuntimeException>read(handle -> minutes.all(handle, meeting.id()))
                        .stream()
                        .filter(one -> Integer.toString(one.version()).equals(number))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("No version " + number + " of these minutes"));
        return steps.page(
                        request,
                        "meeting-minutes",
                        step,
                        steps.say(request.locale(), "meetings.minutes.version", version.version()))
                .crumb(step.step().title(), step.path())
                .crumb(meeting.plan().title(), meeting.path())
                .with("view", MeetingView.of(meeting, context, request.locale()))
                .with("minutes", shown(List.of(version)).orElseThrow());
    }

    /** Registers somebody. */
    Response register(Request request) {
        PlannedStep step = steps.requested(request);
        Meeting meeting = requested.meeting(request);
        return Response.toCitizen(
                request,
                () -> Map.of(
                        steps.say(request.locale(), "meetings.one"),
                        meeting.plan().title()),
                citizen -> switch (comeToMeeting.register(step, meeting.id(), citizen.personId())) {
                    case SEATED, WAITING -> new Response.Redirect(meeting.path() + "#inscription");
                    case CLOSED -> page(request, FormInput.empty().error("", "meetings.closed"));
                    case TOO_MANY ->
                        page(request, FormInput.empty().error("", "meetings.too-many", RegistrationRepository.MOST));
                });
    }

    /** Takes a registration back. */
    Response unregister(Request request) {
        PlannedStep step = steps.requested(request);
        Meeting meeting = requested.meeting(request);
        return Response.toCitizen(
                request,
                citizen -> comeToMeeting.unregister(step, meeting.id(), citizen.personId())
                        ? new Response.Redirect(meeting.path() + "#inscription")
                        : page(request, FormInput.empty().error("", "meetings.not-unregistered")));
    }
}
