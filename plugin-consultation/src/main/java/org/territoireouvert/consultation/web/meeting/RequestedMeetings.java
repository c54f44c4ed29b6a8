package org.territoireouvert.consultation.web.meeting;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.meeting.Meeting;
import org.territoireouvert.consultation.meeting.MeetingRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Finds the meeting that an address names, and begins the pages on which staff look after it. */
final class RequestedMeetings {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final MeetingRepository meetings = new MeetingRepository();

    RequestedMeetings(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
    }

    /** Returns all meetings of the step, the earliest first. */
    List<MeetingView> all(Request request) {
        PlannedStep step = steps.requested(request);
        return context.database().<List<Meeting>, RuntimeException>read(handle -> meetings.all(handle, step)).stream()
                .map(meeting -> MeetingView.of(meeting, context, request.locale()))
                .toList();
    }

    /** Returns the meeting. */
    Meeting meeting(Request request) {
        PlannedStep step = steps.requested(request);
        String id = request.pathParameter("meeting");
        return context.database()
                .<Optional<Meeting>, RuntimeException>read(handle -> meetings.find(handle, step, id))
                .orElseThrow(() -> new NotFoundException("No meeting " + id));
    }

    /** Begins a page on which staff look after it. */
    Page page(Request request, String template, Meeting meeting, String title) {
        PlannedStep step = steps.requested(request);
        return steps.staffPage(request, template, step, title)
                .crumb(steps.say(request.locale(), "meetings.manage"), step.preparationPath())
                .with("view", MeetingView.of(meeting, context, request.locale()))
                .with("address", meeting.preparationPath());
    }

    /** Returns a form with the problems of another, which a second form of the same page has. */
    static FormInput withProblems(FormInput filled, FormInput problems) {
        problems.errors()
                .forEach(problem -> filled.error(
                        problem.field(),
                        problem.messageKey(),
                        problem.arguments().toArray()));
        return filled;
    }
}
