package org.territoireouvert.consultation.web.preparation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.preparation.CreateConsultation;
import org.territoireouvert.consultation.preparation.blueprint.Blueprint;

/** Staff begin a consultation, from nothing or from a blueprint. */
final class BeginPages {

    static final String NEW = PreparedConsultations.ALL + "/nouvelle";

    private static final String BLUEPRINT = "blueprint";
    private static final int LONGEST_WORD = 50;

    private final PreparedConsultations consultations;
    private final CreateConsultation createConsultation;

    BeginPages(PreparedConsultations consultations, CreateConsultation createConsultation) {
        this.consultations = consultations;
        this.createConsultation = createConsultation;
    }

    /** A blueprint as the page explains it. */
    public record Explained(String name, String description) {}

    /** Shows the form. */
    Response form(Request request) {
        return page(request, FormInput.empty());
    }

    private Page page(Request request, FormInput form) {
        List<Blueprint> blueprints = List.of(Blueprint.values());
        return consultations
                .page(request, "prepare-nouvelle", consultations.say(request, "prepare.new"), form)
                .with("address", NEW)
                .with(
                        "blueprints",
                        blueprints.stream()
                                .map(blueprint -> new Choice(blueprint.code(), name(request, blueprint)))
                                .toList())
                .with(
                        "explained",
                        blueprints.stream()
                                .map(blueprint -> new Explained(
                                        name(request, blueprint),
                                        consultations.say(request, key(blueprint) + ".description")))
                                .toList());
    }

    private String name(Request request, Blueprint blueprint) {
        return consultations.say(request, key(blueprint));
    }

    private static String key(Blueprint blueprint) {
        return "blueprint." + blueprint.code();
    }

    /** Begins a consultation. */
    Response create(Request request) {
        FormInput form = FormInput.of(request);
        String title = Sections.title(form);
        Optional<Dates> dates = Sections.readDates(form);
        Optional<Blueprint> blueprint = blueprint(form);
        if (!form.isValid() || dates.isEmpty()) {
            return page(request, form);
        }
        return switch (createConsultation.create(title, dates.get(), blueprint, request.actor())) {
            case CreateConsultation.Outcome.Created created ->
                new Response.Redirect(created.consultation().preparationPath());
            case CreateConsultation.Outcome.AddressTaken taken ->
                page(request, form.error(Sections.TITLE, "prepare.address-taken", taken.slug()));
        };
    }

    private static Optional<Blueprint> blueprint(FormInput form) {
        String word = form.optional(BLUEPRINT, LONGEST_WORD);
        Optional<Blueprint> chosen = Arrays.stream(Blueprint.values())
                .filter(blueprint -> blueprint.code().equals(word))
                .findFirst();
        if (!word.isEmpty() && chosen.isEmpty()) {
            form.error(BLUEPRINT, "prepare.blueprint.unknown");
        }
        return chosen;
    }
}
