package org.territoireouvert.consultation.web.seal;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.seal.Seal;
import org.territoireouvert.consultation.seal.SealClosedSteps;
import org.territoireouvert.consultation.seal.SealFiles;
import org.territoireouvert.consultation.seal.SealRepository;
import org.territoireouvert.consultation.web.RequestedConsultations;

/** Shows the seals of a consultation, what the last check of each found, and gives the files with which everybody checks them. */
final class SealPages {

    private static final int LONGEST_NUMBER = 9;

    private final PluginContext context;
    private final RequestedConsultations consultations;
    private final SealFiles files;
    private final SealRepository seals = new SealRepository();

    SealPages(PluginContext context, RequestedConsultations consultations, SealFiles files) {
        this.context = context;
        this.consultations = consultations;
        this.files = files;
    }

    /** Shows each step in which people take part. */
    Response show(Request request) {
        Consultation consultation = consultations.requested(request);
        return consultations
                .page(request, "seals", consultation, consultations.say(request.locale(), "seal.title"))
                .description(consultations.say(request.locale(), "seal.lead"))
                .with("steps", context.database().read(handle -> steps(handle, consultation)));
    }

    private List<SealedStepView> steps(Handle handle, Consultation consultation) {
        return PlannedStep.all(consultation).stream()
                .filter(step -> SealClosedSteps.isSealed(step.step().kind()))
                .map(step -> SealedStepView.of(step, step.isOverOn(consultations.today()), seals.all(handle, step)))
                .toList();
    }

    private record Asked(PlannedStep step, Seal seal) {}

    private Asked asked(Request request) {
        Consultation consultation = consultations.requested(request);
        int step = number(request, "step");
        int number = number(request, "number");
        return PlannedStep.find(consultation, step)
                .flatMap(planned -> context.database()
                        .read(handle -> seals.find(handle, planned, number))
                        .map(seal -> new Asked(planned, seal)))
                .orElseThrow(() -> new NotFoundException("No seal " + number + " of step " + step));
    }

    private static int number(Request request, String name) {
        String typed = request.pathParameter(name);
        if (typed.isEmpty() || typed.length() > LONGEST_NUMBER || !typed.chars().allMatch(SealPages::isDigit)) {
            throw new NotFoundException("No seal \"" + typed + "\"");
        }
        return Integer.parseInt(typed);
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Gives the lines whose fingerprint is published. */
    Response lines(Request request) {
        Asked asked = asked(request);
        return new Response.Download(
                SealedStepView.fileName(asked.step(), asked.seal()) + ".txt",
                "text/plain; charset=utf-8",
                target -> files.lines(asked.step(), asked.seal(), target));
    }

    /** Gives what opens the lines of what is public today. */
    Response proofs(Request request) {
        Asked asked = asked(request);
        return new Response.Download(
                SealedStepView.fileName(asked.step(), asked.seal()) + "-preuves.jsonl",
                "application/jsonl; charset=utf-8",
                target -> files.proofs(asked.step(), asked.seal(), target));
    }
}
