package org.territoireouvert.consultation.web.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.profile.AnswerProfile;
import org.territoireouvert.consultation.profile.AnswerProfile.Standing;
import org.territoireouvert.consultation.profile.Census;
import org.territoireouvert.consultation.profile.CensusRepository;
import org.territoireouvert.consultation.profile.ForgetProfileKeys;
import org.territoireouvert.consultation.profile.Question;
import org.territoireouvert.consultation.web.RequestedConsultations;

/** Participants say who they are, if they want to, and take it back. */
final class OwnProfilePages {

    private static final String CONSENT = "consent";
    private static final int LONGEST = 200;

    private final PluginContext context;
    private final RequestedConsultations consultations;
    private final AnswerProfile answerProfile;
    private final CensusRepository census = new CensusRepository();

    OwnProfilePages(PluginContext context, RequestedConsultations consultations) {
        this.context = context;
        this.consultations = consultations;
        this.answerProfile = new AnswerProfile(context);
    }

    /**
     * A question with its answers.
     *
     * @param name of the field
     */
    public record Asked(String name, String labelKey, List<Choice> choices) {}

    /** Shows the form. */
    Response form(Request request) {
        return Response.toCitizen(request, citizen -> {
            Consultation consultation = consultations.requested(request);
            Standing standing = answerProfile.standing(consultation, citizen.personId());
            FormInput form = FormInput.empty();
            standing.answers().forEach((question, band) -> form.prefill(question.name(), band));
            return page(request, consultation, standing, form)
                    .with("done", request.query("fait").orElse(""));
        });
    }

    private Page page(Request request, Consultation consultation, Standing standing, FormInput form) {
        Census figures = figures(consultation);
        return consultations
                .page(request, "profile", consultation, consultations.say(request.locale(), "profile.title"))
                .crumb(consultations.say(request.locale(), "participants.title"), consultation.path() + "/participants")
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("standing", standing)
                .with("questions", questions(figures, request.locale()))
                .with(
                        "open",
                        consultation.isPublished()
                                && consultation.dates().state(consultations.today()) == ConsultationState.OPEN)
                .with("days", ForgetProfileKeys.DAYS_TO_WITHDRAW)
                .with("done", "");
    }

    private Census figures(Consultation consultation) {
        return context.database().read(handle -> census.find(handle, consultation.slug()));
    }

    private List<Asked> questions(Census figures, Locale locale) {
        List<Asked> questions = new ArrayList<>();
        for (Question question : figures.asked()) {
            questions.add(new Asked(
                    question.name(),
                    "profile." + question.name(),
                    figures.bands(question).stream()
                            .map(band ->
                                    new Choice(band, ComparisonView.name(question, band, context.messages(), locale)))
                            .toList()));
        }
        return questions;
    }

    /** Takes the answers. */
    Response answer(Request request) {
        return Response.toCitizen(request, () -> shown(request), citizen -> answer(request, citizen.personId()));
    }

    /** What somebody who has to sign in first reads of the form that is kept for them. */
    private Map<String, String> shown(Request request) {
        Map<String, String> shown = new LinkedHashMap<>();
        read(FormInput.of(request), figures(consultations.requested(request)))
                .forEach((question, band) -> shown.put(
                        consultations.say(request.locale(), "profile." + question.name()),
                        ComparisonView.name(question, band, context.messages(), request.locale())));
        return shown;
    }

    private static Map<Question, String> read(FormInput form, Census figures) {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : figures.asked()) {
            String band = form.optional(question.name(), LONGEST);
            if (figures.bands(question).contains(band)) {
                answers.put(question, band);
            } else if (!band.isEmpty()) {
                form.error(question.name(), "profile.unknown");
            }
        }
        return answers;
    }

    private Response answer(Request request, String person) {
        Consultation consultation = consultations.requested(request);
        FormInput form = FormInput.of(request);
        Map<Question, String> answers = read(form, figures(consultation));
        if (form.optional(CONSENT, 1).isEmpty()) {
            form.error(CONSENT, "profile.consent.missing");
        }
        if (answers.isEmpty() && form.isValid()) {
            form.error("", "profile.empty");
        }
        if (!form.isValid()) {
            return page(request, consultation, answerProfile.standing(consultation, person), form);
        }
        return switch (answerProfile.answer(consultation, answers, person)) {
            case KEPT, WITHDRAWN, NOTHING -> new Response.Redirect(address(consultation) + "?fait=oui");
            case CLOSED -> refused(request, consultation, person, form.error("", "profile.closed"));
            case STRANGER -> refused(request, consultation, person, form.error("", "profile.stranger"));
            case LOST -> refused(request, consultation, person, form.error("", "profile.lost"));
        };
    }

    private Page refused(Request request, Consultation consultation, String person, FormInput form) {
        return page(request, consultation, answerProfile.standing(consultation, person), form);
    }

    private static String address(Consultation consultation) {
        return consultation.path() + "/participants/profil";
    }

    /** Takes the answers of a person back. */
    Response withdraw(Request request) {
        return Response.toCitizen(request, citizen -> {
            Consultation consultation = consultations.requested(request);
            return answerProfile.withdraw(consultation, citizen.personId()) == AnswerProfile.Outcome.LOST
                    ? refused(
                            request,
                            consultation,
                            citizen.personId(),
                            FormInput.empty().error("", "profile.lost"))
                    : new Response.Redirect(address(consultation) + "?fait=retire");
        });
    }
}
