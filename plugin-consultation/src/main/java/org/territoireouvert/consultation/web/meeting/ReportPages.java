package org.territoireouvert.consultation.web.meeting;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.meeting.Meeting;
import org.territoireouvert.consultation.meeting.MeetingPlan;
import org.territoireouvert.consultation.meeting.minutes.Minutes;
import org.territoireouvert.consultation.meeting.minutes.MinutesRepository;
import org.territoireouvert.consultation.meeting.minutes.ReportMeeting;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Staff write how many came to a meeting, and what was said. */
final class ReportPages {

    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_DECISIONS = 10_000;
    private static final int LONGEST_NUMBER = 20;
    private static final String TEXT = "text";
    private static final String DECISIONS = "decisions";
    private static final String ATTENDED = "attended";
    private static final String VERSION = "version";
    private static final String DONE = "/compte-rendu?ok=1";

    private final PluginContext context;
    private final RequestedSteps steps;
    private final RequestedMeetings requested;
    private final ReportMeeting reportMeeting;
    private final MinutesRepository minutes = new MinutesRepository();

    ReportPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.requested = new RequestedMeetings(context, steps);
        this.reportMeeting = new ReportMeeting(context);
    }

    /** Shows what is written of a meeting, with its forms. */
    Response show(Request request) {
        Meeting meeting = requested.meeting(request);
        return page(request, meeting, filled(meeting), lastVersion(meeting));
    }

    private Optional<Minutes> last(Meeting meeting) {
        return context.database().read(handle -> minutes.last(handle, meeting.id()));
    }

    private int lastVersion(Meeting meeting) {
        return last(meeting).map(Minutes::version).orElse(0);
    }

    private FormInput filled(Meeting meeting) {
        FormInput form = withCount(FormInput.empty(), meeting);
        last(meeting)
                .ifPresent(written ->
                        form.prefill(TEXT, written.text()).prefill(DECISIONS, String.join("\n", written.decisions())));
        return form;
    }

    private static FormInput withCount(FormInput form, Meeting meeting) {
        meeting.attended().ifPresent(attended -> form.prefill(ATTENDED, Integer.toString(attended)));
        return form;
    }

    private Page page(Request request, Meeting meeting, FormInput form, int version) {
        return requested
                .page(request, "meeting-report", meeting, steps.say(request.locale(), "meetings.report"))
                .crumb(meeting.plan().title(), meeting.preparationPath())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with(VERSION, version)
                .with("begun", meeting.hasBegunAt(context.clock().instant()));
    }

    /** Takes the number of those who came. */
    Response count(Request request) {
        Meeting meeting = requested.meeting(request);
        FormInput form = FormInput.of(request);
        String typed = form.required(ATTENDED, LONGEST_NUMBER, "meetings.attended.missing");
        int attended = MeetingForm.number(form, ATTENDED, MeetingPlan.MOST_SEATS);
        if (form.isValid() && reportMeeting.count(steps.requested(request), meeting.id(), attended)) {
            return new Response.Redirect(meeting.preparationPath() + DONE);
        }
        if (form.isValid()) {
            form.error("", "meetings.too-early");
        }
        FormInput again = filled(meeting).prefill(ATTENDED, typed);
        return page(request, meeting, RequestedMeetings.withProblems(again, form), lastVersion(meeting));
    }

    /** Publishes minutes. */
    Response publish(Request request) {
        Meeting meeting = requested.meeting(request);
        FormInput form = withCount(FormInput.of(request), meeting);
        int version = MeetingForm.number(form, VERSION, MinutesRepository.MOST);
        String text = form.required(TEXT, LONGEST_TEXT, "meetings.minutes.missing");
        List<String> decisions = form.optional(DECISIONS, LONGEST_DECISIONS)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!form.isValid()) {
            return page(request, meeting, form, version);
        }
        return switch (reportMeeting.publish(
                steps.requested(request), meeting.id(), version, text, decisions, request.actor())) {
            case PUBLISHED, UNCHANGED -> new Response.Redirect(meeting.preparationPath() + DONE);
            case TOO_EARLY -> page(request, meeting, form.error("", "meetings.too-early"), version);
            case TOO_MANY ->
                page(request, meeting, form.error("", "meetings.minutes.full", MinutesRepository.MOST), version);
            case OUTDATED -> page(request, meeting, form.error("", "meetings.minutes.outdated"), lastVersion(meeting));
        };
    }
}
