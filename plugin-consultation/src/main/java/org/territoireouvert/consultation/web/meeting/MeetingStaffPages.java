package org.territoireouvert.consultation.web.meeting;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.meeting.Meeting;
import org.territoireouvert.consultation.meeting.MeetingPlan;
import org.territoireouvert.consultation.meeting.MeetingRepository;
import org.territoireouvert.consultation.meeting.PlanMeeting;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Staff plan meetings, change and cancel them. */
final class MeetingStaffPages {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_INSTANT = 40;
    private static final String REASON = "reason";
    private static final String BEFORE = "before";

    private final RequestedSteps steps;
    private final RequestedMeetings requested;
    private final MeetingForm meetingForm;
    private final PlanMeeting planMeeting;

    MeetingStaffPages(PluginContext context, RequestedSteps steps) {
        this.steps = steps;
        this.requested = new RequestedMeetings(context, steps);
        this.meetingForm = new MeetingForm(context.zone());
        this.planMeeting = new PlanMeeting(context);
    }

    /** Shows the meetings. */
    Response list(Request request) {
        PlannedStep step = steps.requested(request);
        return steps.staffPage(request, "meetings-staff", step, steps.say(request.locale(), "meetings.manage"))
                .with("meetings", requested.all(request));
    }

    /** Shows the form of a new meeting. */
    Response form(Request request) {
        return newPage(request, FormInput.empty());
    }

    private Page newPage(Request request, FormInput form) {
        PlannedStep step = steps.requested(request);
        return steps.staffPage(request, "meeting-new", step, steps.say(request.locale(), "meetings.plan"))
                .crumb(steps.say(request.locale(), "meetings.manage"), step.preparationPath())
                .status(form.isValid() ? 200 : 422)
                .with("form", form);
    }

    /** Plans a meeting. */
    Response plan(Request request) {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        Optional<MeetingPlan> plan = meetingForm.read(form, step.step());
        if (plan.isEmpty()) {
            return newPage(request, form);
        }
        return planMeeting
                .add(step, plan.get())
                .<Response>map(meeting -> new Response.Redirect(step.preparationPath() + "?ok=1"))
                .orElseGet(() -> newPage(request, form.error("", "meetings.full", MeetingRepository.MOST)));
    }

    /** Shows a meeting with the form of its plan. */
    Response show(Request request) {
        Meeting meeting = requested.meeting(request);
        return page(request, meeting, meetingForm.filled(meeting.plan()), meeting.updatedAt());
    }

    private Page page(Request request, Meeting meeting, FormInput form, Instant before) {
        return requested
                .page(request, "meeting-staff", meeting, meeting.plan().title())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with(BEFORE, PortableInstant.text(before));
    }

    /** Changes a meeting. */
    Response change(Request request) {
        PlannedStep step = steps.requested(request);
        Meeting meeting = requested.meeting(request);
        FormInput form = FormInput.of(request);
        Optional<MeetingPlan> plan = meetingForm.read(form, step.step());
        Instant before = before(form);
        if (plan.isEmpty()) {
            return page(request, meeting, form, before);
        }
        return planMeeting.change(step, meeting.id(), before, plan.get())
                ? new Response.Redirect(meeting.preparationPath() + "?ok=1")
                : page(request, meeting, form.error("", "meetings.changed-since"), meeting.updatedAt());
    }

    private static Instant before(FormInput form) {
        try {
            return PortableInstant.parse(form.optional(BEFORE, LONGEST_INSTANT));
        } catch (DateTimeException notWrittenByTheForm) {
            return Instant.EPOCH;
        }
    }

    /** Cancels a meeting. */
    Response cancel(Request request) {
        PlannedStep step = steps.requested(request);
        Meeting meeting = requested.meeting(request);
        FormInput form = FormInput.of(request);
        String reason = form.required(REASON, LONGEST_REASON, "meetings.reason.missing");
        if (form.isValid() && planMeeting.cancel(step, meeting.id(), reason, request.actor())) {
            return new Response.Redirect(meeting.preparationPath() + "?ok=1");
        }
        if (form.isValid()) {
            form.error("", "meetings.not-cancelled");
        }
        FormInput again = meetingForm.filled(meeting.plan()).prefill(REASON, reason);
        return page(request, meeting, RequestedMeetings.withProblems(again, form), meeting.updatedAt());
    }
}
