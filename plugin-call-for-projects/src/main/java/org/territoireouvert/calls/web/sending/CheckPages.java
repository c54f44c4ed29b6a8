package org.territoireouvert.calls.web.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.checking.ComposeApplication.Composed;
import org.territoireouvert.calls.application.checking.Readiness;
import org.territoireouvert.calls.application.sending.Correction;
import org.territoireouvert.calls.application.sending.CorrectionRepository;
import org.territoireouvert.calls.application.sending.SendApplication;
import org.territoireouvert.calls.application.sending.TakeOverBudget;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/** What is missing before an application can be signed. */
public final class CheckPages {

    private final SendingFrame frame;
    private final SendApplication sending;
    private final TakeOverBudget takeOver;
    private final CorrectionRepository corrections = new CorrectionRepository();

    /**
     * A request to correct on the page.
     *
     * @param fields names of the fields that it is about
     */
    public record CorrectionView(String reason, String message, List<String> fields, String until) {}

    CheckPages(SendingFrame frame) {
        this.frame = frame;
        this.sending = new SendApplication(frame.store());
        this.takeOver = new TakeOverBudget(frame.store());
    }

    /** Shows it. */
    public Response show(Request request) {
        return frame.show(request, (handle, citizen, opened) -> {
            Composed composed = frame.store().shown(handle, opened);
            Readiness readiness = frame.store().check().of(opened, composed);
            CheckView view = CheckView.of(frame.context(), request.locale(), opened, readiness);
            Page page = frame.page(request, opened, "calls-check", "sending.check");
            return withTime(request, handle, opened, page)
                    .with("check", view)
                    .with(
                            "leftParts",
                            opened.application().state().isWritable()
                                    ? takeOver.left(handle, opened).size()
                                    : 0)
                    .with("eligibility", view.rules())
                    .with("writable", opened.application().state().isWritable());
        });
    }

    /** Says until when it can be sent, and what the funder asked to correct. */
    Page withTime(Request request, Handle handle, Opened opened, Page page) {
        Instant end = sending.end(handle, opened);
        boolean over = !frame.store().now().isBefore(end);
        Optional<CorrectionView> asked = opened.application().state() == ApplicationState.TO_CORRECT
                ? corrections
                        .open(handle, opened.application().id())
                        .map(correction -> view(request, opened, correction, end))
                : Optional.empty();
        return page.with("over", over)
                .with(
                        "until",
                        frame.say(request, over ? "sending.until.over" : "sending.until", frame.moment(request, end)))
                .with("correction", asked);
    }

    private CorrectionView view(Request request, Opened opened, Correction correction, Instant end) {
        return new CorrectionView(
                frame.say(request, "sending.reason." + correction.reason().code()),
                correction.message(),
                correction.fields().stream().map(code -> label(opened, code)).toList(),
                frame.moment(request, end));
    }

    private static String label(Opened opened, String code) {
        return opened.sheet()
                .form()
                .field(code)
                .map(FormField::label)
                .or(() -> opened.sheet().form().section(code).map(FormSection::title))
                .orElse(code);
    }
}
