package org.territoireouvert.consultation.web.preparation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Document;
import org.territoireouvert.consultation.model.DocumentKind;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.preparation.ChangeParts;
import org.territoireouvert.consultation.web.ConsultationBadges;

/** Staff write the steps of a consultation and list its documents. */
final class PartPages {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 2_000;
    private static final String TITLE = "title";
    private static final String STARTS = "starts";
    private static final String ENDS = "ends";
    private static final String OUTCOME = "outcome";
    private static final String KIND = "kind";
    private static final String ADDRESS = "address";
    private static final String FACTS = "facts";

    private final PreparedConsultations consultations;
    private final ChangeParts changeParts;

    PartPages(PreparedConsultations consultations, ChangeParts changeParts) {
        this.consultations = consultations;
        this.changeParts = changeParts;
    }

    /** Shows the steps and the form of a new one. */
    Response steps(Request request) {
        return stepsPage(request, FormInput.empty().prefill(KIND, StepKind.ANNOUNCED.name()));
    }

    private Page stepsPage(Request request, FormInput form) {
        Consultation consultation = consultations.requested(request);
        return consultations
                .page(request, "prepare-etapes", "prepare.etapes", consultation, form)
                .with(
                        "kinds",
                        Arrays.stream(StepKind.values())
                                .map(kind -> new Choice(
                                        kind.name(), consultations.say(request, ConsultationBadges.key(kind))))
                                .toList())
                .with("address", consultation.preparationPath() + "/etapes");
    }

    /** Adds a step. */
    Response addStep(Request request) {
        Consultation consultation = consultations.requested(request);
        FormInput form = FormInput.of(request);
        Optional<Step> step = step(form, -1, kind(form));
        if (step.isEmpty()) {
            return stepsPage(request, form);
        }
        return changeParts.addStep(consultation.slug(), step.get(), request.actor())
                ? new Response.Redirect(consultation.preparationPath() + "/etapes")
                : stepsPage(request, form.error("", "prepare.too-many", ChangeParts.MOST));
    }

    private static StepKind kind(FormInput form) {
        return kind(form, StepKind.values(), "prepare.kind.missing");
    }

    /** Reads the one that was chosen; the first of all when the form says that none was. */
    private static <K extends Enum<K>> K kind(FormInput form, K[] all, String missingKey) {
        String word = form.optional(KIND, LONGEST_LINE);
        return Arrays.stream(all)
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    form.error(KIND, missingKey);
                    return all[0];
                });
    }

    private static Optional<Step> step(FormInput form, int number, StepKind kind) {
        String title = form.required(TITLE, LONGEST_LINE, "prepare.step.title.missing");
        Optional<LocalDate> starts = form.day(STARTS, "prepare.day");
        Optional<LocalDate> ends = form.day(ENDS, "prepare.day");
        if (form.value(STARTS).isEmpty()) {
            form.error(STARTS, "prepare.day.missing");
        }
        LocalDate first = starts.orElse(LocalDate.EPOCH);
        LocalDate last = ends.orElse(first);
        if (last.isBefore(first)) {
            form.error(ENDS, "prepare.ends.backward");
        }
        String outcome = form.optional(OUTCOME, LONGEST_TEXT);
        return form.isValid() ? Optional.of(new Step(number, kind, title, first, last, outcome)) : Optional.empty();
    }

    /** Shows the form of a step. */
    Response step(Request request) {
        Consultation consultation = consultations.requested(request);
        Step step = requestedStep(request, consultation);
        return stepPage(request, consultation, step, filled(step));
    }

    private static FormInput filled(Step step) {
        return FormInput.empty()
                .prefill(TITLE, step.title())
                .prefill(STARTS, step.startsOn().toString())
                .prefill(ENDS, step.endsOn().toString())
                .prefill(OUTCOME, step.outcome());
    }

    private static Step requestedStep(Request request, Consultation consultation) {
        String number = request.pathParameter("step");
        return consultation.steps().stream()
                .filter(step -> Integer.toString(step.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No step " + number));
    }

    private Page stepPage(Request request, Consultation consultation, Step step, FormInput form) {
        return consultations
                .page(request, "prepare-etape", "prepare.etape", consultation, form)
                .with("step", step)
                .with("address", consultation.preparationPath() + "/etapes/" + step.number());
    }

    /** Changes a step. */
    Response changeStep(Request request) {
        Consultation consultation = consultations.requested(request);
        Step before = requestedStep(request, consultation);
        FormInput form = FormInput.of(request);
        Optional<Step> step = step(form, before.number(), before.kind());
        if (step.isEmpty()) {
            return stepPage(request, consultation, before, form);
        }
        changeParts.changeStep(consultation.slug(), step.get(), request.actor());
        return new Response.Redirect(consultation.preparationPath() + "/etapes");
    }

    /** Removes a step. */
    Response removeStep(Request request) {
        Consultation consultation = consultations.requested(request);
        Step step = requestedStep(request, consultation);
        return changeParts.removeStep(consultation.slug(), step.number(), request.actor())
                ? new Response.Redirect(consultation.preparationPath() + "/etapes")
                : stepPage(request, consultation, step, filled(step).error("", "prepare.step.used"));
    }

    /** Shows the documents and the form of a new one. */
    Response documents(Request request) {
        return documentsPage(request, FormInput.empty().prefill(KIND, DocumentKind.INFORMATION.name()));
    }

    private Page documentsPage(Request request, FormInput form) {
        Consultation consultation = consultations.requested(request);
        return consultations
                .page(request, "prepare-documents", "prepare.documents", consultation, form)
                .with(
                        "kinds",
                        Arrays.stream(DocumentKind.values())
                                .map(kind -> new Choice(
                                        kind.name(), consultations.say(request, ConsultationBadges.key(kind))))
                                .toList())
                .with("address", consultation.preparationPath() + "/documents");
    }

    /** Adds a document. */
    Response addDocument(Request request) {
        Consultation consultation = consultations.requested(request);
        FormInput form = FormInput.of(request);
        String title = form.required(TITLE, LONGEST_LINE, "prepare.document.title.missing");
        String address = form.required(ADDRESS, LONGEST_TEXT, "prepare.document.address.missing");
        if (!address.isEmpty() && !Document.isAddress(address)) {
            form.error(ADDRESS, "prepare.document.address.wrong", address);
        }
        String facts = form.optional(FACTS, LONGEST_LINE);
        DocumentKind kind = kind(form, DocumentKind.values(), "prepare.document.kind.missing");
        if (!form.isValid()) {
            return documentsPage(request, form);
        }
        return changeParts.addDocument(consultation.slug(), Document.of(kind, title, address, facts), request.actor())
                ? new Response.Redirect(consultation.preparationPath() + "/documents")
                : documentsPage(request, form.error("", "prepare.too-many", ChangeParts.MOST));
    }

    /** Removes a document. */
    Response removeDocument(Request request) {
        Consultation consultation = consultations.requested(request);
        String number = request.pathParameter("document");
        Document document = consultation.documents().stream()
                .filter(one -> Integer.toString(one.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No document " + number));
        changeParts.removeDocument(consultation.slug(), document.number(), request.actor());
        return new Response.Redirect(consultation.preparationPath() + "/documents");
    }
}
