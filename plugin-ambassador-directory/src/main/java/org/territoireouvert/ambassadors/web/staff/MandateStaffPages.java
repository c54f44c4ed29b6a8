package org.territoireouvert.ambassadors.web.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.ambassadors.mandate.GiveMandate;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.model.Designation;
import org.territoireouvert.ambassadors.model.EndReason;
import org.territoireouvert.ambassadors.model.Mandate;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.web.staff.StaffForm.Field;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** Forms that give a mandate, first the post and then the rest, and change one. */
final class MandateStaffPages {

    private static final String PATH = "/admin/ambassadeurs/mandats";
    private static final int LINE = 200;
    private static final int FOUND = 5;

    private final PluginContext context;
    private final PostRepository posts;
    private final AmbassadorRepository ambassadors;
    private final MandateRepository mandates;
    private final GiveMandate give;

    MandateStaffPages(
            PluginContext context, PostRepository posts, AmbassadorRepository ambassadors, MandateRepository mandates) {
        this.context = context;
        this.posts = posts;
        this.ambassadors = ambassadors;
        this.mandates = mandates;
        this.give = new GiveMandate(context, posts, ambassadors, mandates);
    }

    Response begin(Request request) {
        FormInput form = FormInput.empty()
                .prefill("post", request.query("poste").orElse(""))
                .prefill("ambassador", request.query("personne").orElse(""))
                .prefill("designation", request.query("designation").orElse(""));
        return form(request, posts.find(form.value("post")), Optional.empty()).page(request, form);
    }

    Response add(Request request) {
        FormInput form = FormInput.of(request);
        Optional<Mandate> mandate = read(form, Optional.empty());
        StaffForm page = form(request, posts.find(form.value("post")), Optional.empty());
        if (mandate.isEmpty()) {
            return page.wrong(request, form);
        }
        Saved saved = give.give(mandate.get(), request.actor());
        return page.answer(
                request, form, saved, "/ambassadeurs/" + mandate.get().ambassador(), form);
    }

    Response edit(Request request) {
        Mandate mandate = find(request);
        return form(request, posts.find(mandate.post()), Optional.of(mandate)).page(request, filled(mandate));
    }

    Response change(Request request) {
        Mandate before = find(request);
        FormInput form = FormInput.of(request);
        Instant revision = StaffForm.revision(form);
        Optional<Mandate> mandate = read(form, Optional.of(before));
        StaffForm page = form(request, posts.find(before.post()), Optional.of(before));
        if (mandate.isEmpty()) {
            return page.wrong(request, form);
        }
        Saved saved = give.change(mandate.get(), revision, request.actor());
        return page.answer(request, form, saved, "/ambassadeurs/" + before.ambassador(), filled(find(request)));
    }

    private Mandate find(Request request) {
        String id = request.pathParameter("id");
        return mandates.find(id).orElseThrow(() -> new NotFoundException("No mandate \"" + id + "\""));
    }

    private StaffForm form(Request request, Optional<Post> post, Optional<Mandate> known) {
        List<Field> fields = new ArrayList<>();
        if (known.isEmpty()) {
            fields.add(Field.select("post", "mandate.post", Choices.posts(context, posts)));
            fields.add(new Field(
                    "select",
                    "ambassador",
                    "mandate.ambassador",
                    "mandate.ambassador.hint",
                    Choices.people(ambassadors)));
        }
        fields.add(Field.select(
                "designation",
                "mandate.designation",
                StaffForm.choices(context, request.locale(), Designation.class, "designation.")));
        fields.add(Field.of("optional", "note", "mandate.note"));
        fields.add(Field.of("optional", "represents", "mandate.represents"));
        fields.add(Field.plain("date", "from", "mandate.from"));
        fields.add(Field.of("date", "to", "mandate.to"));
        if (known.isPresent()) {
            fields.add(new Field(
                    "select",
                    "reason",
                    "mandate.reason",
                    "mandate.reason.hint",
                    StaffForm.choices(context, request.locale(), EndReason.class, "end-reason.")));
        }
        post.map(one -> Choices.mandates(one, known.map(Mandate::id).orElse(""), mandates, ambassadors))
                .filter(choices -> !choices.isEmpty())
                .ifPresent(choices -> fields.add(
                        new Field("select", "successor", "mandate.successor", "mandate.successor.hint", choices)));
        return new StaffForm(
                context,
                known.isEmpty() ? "mandate.new" : "mandate.edit",
                known.map(one -> PATH + "/" + one.id()).orElse(PATH + "/nouveau"),
                fields);
    }

    private Optional<Mandate> read(FormInput form, Optional<Mandate> before) {
        String post = before.map(Mandate::post).orElseGet(() -> form.required("post", LINE, "mandate.post.missing"));
        String ambassador = before.map(Mandate::ambassador)
                .orElseGet(() -> form.required("ambassador", LINE, "mandate.ambassador.missing"));
        Optional<Designation> designation =
                StaffForm.choice(form, "designation", Designation.class, "mandate.designation.missing");
        String note = form.optional("note", LINE);
        String represents = form.optional("represents", LINE);
        Optional<LocalDate> from = form.day("from", "date.wrong");
        Optional<LocalDate> to = form.day("to", "date.wrong");
        require(form, "from", from);
        require(form, "to", to);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.error("to", "mandate.to.before");
        }
        String reason = form.optional("reason", LINE);
        Optional<EndReason> ended = reason.isEmpty()
                ? Optional.empty()
                : StaffForm.choice(form, "reason", EndReason.class, "mandate.reason.wrong");
        String successor = form.optional("successor", LINE);
        if (!form.isValid() || designation.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mandate(
                before.map(Mandate::id).orElseGet(() -> context.ids().next()),
                post,
                ambassador,
                designation.get(),
                note,
                represents,
                organisation(represents),
                from.get(),
                to.get(),
                ended,
                successor,
                before.map(Mandate::charterVersion).orElse(0),
                before.flatMap(Mandate::charterSignedAt),
                context.clock().instant()));
    }

    private static void require(FormInput form, String field, Optional<LocalDate> day) {
        if (day.isEmpty() && form.errorOf(field).isEmpty()) {
            form.error(field, "date.missing");
        }
    }

    /** Finds an organisation that is registered here under exactly this name. */
    private String organisation(String name) {
        return name.isEmpty()
                ? ""
                : context.service(Organisations.class).search(name, FOUND).stream()
                        .filter(one -> SearchText.fold(one.name()).equals(SearchText.fold(name)))
                        .map(Organisation::id)
                        .findFirst()
                        .orElse("");
    }

    private static FormInput filled(Mandate mandate) {
        return FormInput.empty()
                .prefill("designation", mandate.designation().name())
                .prefill("note", mandate.note())
                .prefill("represents", mandate.represents())
                .prefill("from", mandate.from().toString())
                .prefill("to", mandate.to().toString())
                .prefill("reason", mandate.endReason().map(EndReason::name).orElse(""))
                .prefill("successor", mandate.successorOf())
                .prefill(StaffForm.REVISION, PortableInstant.text(mandate.updatedAt()));
    }
}
