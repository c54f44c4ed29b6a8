package org.territoireouvert.ambassadors.web.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.body.EscalationAddresses;
import org.territoireouvert.ambassadors.body.KeepBody;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.ambassadors.model.BodyKind;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.ambassadors.web.staff.StaffForm.Field;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.organisation.Parsed;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.TerritoryField;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** Forms that add an administration or change one. */
final class BodyStaffPages {

    private static final String PATH = "/admin/ambassadeurs/administrations";
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_PLACE = 10_000;
    private static final int ADDRESS = 254;
    private static final String ESCALATION = "escalation";
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+");

    private final PluginContext context;
    private final BodyRepository bodies;
    private final KeepBody keep;
    private final EscalationAddresses escalations;

    BodyStaffPages(PluginContext context, BodyRepository bodies) {
        this.context = context;
        this.bodies = bodies;
        this.keep = new KeepBody(context, bodies);
        this.escalations = new EscalationAddresses(context.database());
    }

    Response begin(Request request) {
        FormInput form = FormInput.empty()
                .prefill("parent", request.query("dans").orElse(""))
                .prefill("place", "0");
        return form(request, "body.new", PATH + "/nouvelle").page(request, form);
    }

    Response add(Request request) {
        FormInput form = FormInput.of(request);
        StaffForm page = form(request, "body.new", PATH + "/nouvelle");
        Optional<Body> body = read(form, "");
        if (body.isEmpty()) {
            return page.wrong(request, form);
        }
        Saved saved = keep.add(body.get(), form.value(ESCALATION).strip(), request.actor());
        return page.answer(request, form, saved, body.get().path(), form);
    }

    Response edit(Request request) {
        Body body = find(request);
        return form(request, "body.edit", PATH + "/" + body.slug()).page(request, filled(body));
    }

    Response change(Request request) {
        Body before = find(request);
        FormInput form = FormInput.of(request);
        StaffForm page = form(request, "body.edit", PATH + "/" + before.slug());
        Instant revision = StaffForm.revision(form);
        Optional<Body> body = read(form, before.slug());
        if (body.isEmpty()) {
            return page.wrong(request, form);
        }
        Saved saved = keep.change(body.get(), form.value(ESCALATION).strip(), revision, request.actor());
        return page.answer(request, form, saved, before.path(), filled(find(request)));
    }

    private Body find(Request request) {
        String slug = request.pathParameter("slug");
        return bodies.find(slug).orElseThrow(() -> new NotFoundException("No administration \"" + slug + "\""));
    }

    private StaffForm form(Request request, String title, String action) {
        return new StaffForm(
                context,
                title,
                action,
                List.of(
                        Field.plain("text", "name", "body.name"),
                        Field.select(
                                "kind",
                                "body.kind",
                                StaffForm.choices(context, request.locale(), BodyKind.class, "body-kind.")),
                        new Field("select", "parent", "body.parent", "body.parent.hint", parents(request)),
                        Field.of("optional", "siret", "body.siret"),
                        Field.of("territory", "territory", "body.territory"),
                        Field.of("area", "description", "body.description"),
                        Field.of("optional", "website", "body.website"),
                        Field.of("optional", ESCALATION, "body.escalation"),
                        Field.of("optional", "place", "body.place")));
    }

    private List<Choice> parents(Request request) {
        List<Choice> choices = new ArrayList<>(Choices.bodies(context, bodies));
        request.query("dans")
                .flatMap(bodies::find)
                .filter(one ->
                        choices.stream().noneMatch(choice -> choice.value().equals(one.slug())))
                .ifPresent(one -> choices.add(new Choice(one.slug(), one.name())));
        return choices;
    }

    private Optional<Body> read(FormInput form, String slug) {
        String name = form.required("name", LINE, "body.name.missing");
        Optional<BodyKind> kind = StaffForm.choice(form, "kind", BodyKind.class, "body.kind.missing");
        String parent = form.optional("parent", LINE);
        String siret = form.optional("siret", LINE);
        Parsed<Siret> parsed = siret.isEmpty() ? new Parsed.Invalid<>("") : Siret.parse(siret);
        if (!siret.isEmpty() && parsed instanceof Parsed.Invalid<Siret> invalid) {
            form.error("siret", invalid.messageKey());
        }
        TerritoryField.Reading territory =
                new TerritoryField("territory", Set.of(), false).read(form, context.service(Territories.class));
        String description = form.optional("description", TEXT);
        String website = form.optional("website", LINE);
        if (!website.isEmpty() && !website.matches("https?://[^\\s\"<>]+")) {
            form.error("website", "body.website.wrong");
        }
        String escalation = form.optional(ESCALATION, ADDRESS);
        if (!escalation.isEmpty() && !EMAIL.matcher(escalation).matches()) {
            form.error(ESCALATION, "body.escalation.wrong");
        }
        int place = Numbers.read(form, "place", 0, MOST_PLACE, 0, "body.place.wrong");
        if (SearchText.fold(name).isEmpty() && form.errorOf("name").isEmpty()) {
            form.error("name", "body.name.missing");
        }
        if (!form.isValid() || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Body(
                slug.isEmpty()
                        ? Choices.freeSlug(
                                name,
                                one -> one.equals("nouvelle")
                                        || bodies.find(one).isPresent())
                        : slug,
                parent,
                name,
                kind.get(),
                parsed instanceof Parsed.Valid<Siret> valid ? valid.value().digits() : "",
                territory instanceof TerritoryField.Chosen chosen
                        ? chosen.territory().code()
                        : "",
                description,
                website,
                place,
                context.clock().instant()));
    }

    private FormInput filled(Body body) {
        FormInput form = FormInput.empty()
                .prefill("name", body.name())
                .prefill("kind", body.kind().name())
                .prefill("parent", body.parent())
                .prefill("siret", body.siret())
                .prefill("description", body.description())
                .prefill("website", body.website())
                .prefill(ESCALATION, escalations.of(body.slug()))
                .prefill("place", Integer.toString(body.place()))
                .prefill(StaffForm.REVISION, PortableInstant.text(body.updatedAt()));
        context.service(Territories.class)
                .find(body.territory())
                .ifPresent(one -> form.prefill("territory", one.label()));
        return form;
    }
}
