package org.territoireouvert.ambassadors.web.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.ambassadors.mandate.SignByLink;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.ambassadors.person.KeepAmbassador;
import org.territoireouvert.ambassadors.person.LinkAccount;
import org.territoireouvert.ambassadors.web.staff.StaffForm.Field;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** Forms that add an ambassador, change one and link an account. */
final class PersonStaffPages {

    static final String PATH = "/admin/ambassadeurs/personnes";

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int EMAIL_LENGTH = 200;
    private static final String SIGNER = "signer";

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final KeepAmbassador keep;
    private final LinkAccount link;
    private final SignByLink signing;

    PersonStaffPages(
            PluginContext context,
            AmbassadorRepository ambassadors,
            EnterAmbassador enter,
            LinkAccount link,
            SignByLink signing) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.keep = new KeepAmbassador(context, ambassadors, enter);
        this.link = link;
        this.signing = signing;
    }

    Response begin(Request request) {
        FormInput form = FormInput.empty().prefill("available", "1");
        request.query("nom").ifPresent(name -> form.prefill("name", name));
        return form("person.new", PATH + "/nouvelle").page(request, form);
    }

    Response add(Request request) {
        FormInput form = FormInput.of(request);
        StaffForm page = form("person.new", PATH + "/nouvelle");
        Optional<Ambassador> read = PersonForm.read(form, Optional.empty(), now(), today());
        if (read.isEmpty()) {
            return page.wrong(request, form);
        }
        Ambassador one = read.get();
        Ambassador ambassador = new Ambassador(
                Choices.freeSlug(one.name(), slug -> ambassadors.find(slug).isPresent() || slug.equals("nouvelle")),
                one.name(),
                one.commune(),
                one.themes(),
                one.contact(),
                "",
                one.availability(),
                one.biography(),
                one.isAvailable(),
                one.createdOn(),
                one.updatedAt());
        Saved saved = keep.add(ambassador, request.actor());
        return page.answer(request, form, saved, PATH + "/" + ambassador.slug() + "/compte", form);
    }

    Response edit(Request request) {
        Ambassador ambassador = find(request);
        return form("person.edit", PATH + "/" + ambassador.slug()).page(request, PersonForm.filled(ambassador));
    }

    Response change(Request request) {
        Ambassador before = find(request);
        FormInput form = FormInput.of(request);
        StaffForm page = form("person.edit", PATH + "/" + before.slug());
        Instant revision = StaffForm.revision(form);
        Optional<Ambassador> ambassador = PersonForm.read(form, Optional.of(before), now(), today());
        if (ambassador.isEmpty()) {
            return page.wrong(request, form);
        }
        Saved saved = keep.change(ambassador.get(), revision, request.actor());
        return page.answer(request, form, saved, before.path(), PersonForm.filled(find(request)));
    }

    Response account(Request request) {
        return accountPage(request, find(request), FormInput.empty());
    }

    Response invite(Request request) {
        Ambassador ambassador = find(request);
        FormInput form = FormInput.of(request);
        String email = address(form, "email");
        if (form.isValid() && !link.invite(ambassador, email)) {
            form.error("email", "account.email.refuses");
        }
        return form.isValid()
                ? new Response.Redirect(PATH + "/" + ambassador.slug() + "/compte?ok=1")
                : accountPage(request, ambassador, form).status(422);
    }

    private static String address(FormInput form, String name) {
        String email = form.required(name, EMAIL_LENGTH, "account.email.wrong");
        if (form.isValid() && !EMAIL.matcher(email).matches()) {
            form.error(name, "account.email.wrong");
        }
        return email;
    }

    Response sendCharter(Request request) {
        Ambassador ambassador = find(request);
        FormInput form = FormInput.of(request);
        String email = address(form, SIGNER);
        if (form.isValid() && !signing.isDue(ambassador)) {
            form.error(SIGNER, "charter.link.nothing");
        }
        if (form.isValid() && !signing.send(ambassador, email, request.actor())) {
            form.error(SIGNER, "account.email.refuses");
        }
        return form.isValid()
                ? new Response.Redirect(PATH + "/" + ambassador.slug() + "/compte?ok=1")
                : accountPage(request, ambassador, form).status(422);
    }

    Response unlink(Request request) {
        Ambassador ambassador = find(request);
        link.unlink(ambassador);
        return new Response.Redirect(PATH + "/" + ambassador.slug() + "/compte?ok=1");
    }

    private Page accountPage(Request request, Ambassador ambassador, FormInput form) {
        return Page.of("staff-account", context.messages().format(request.locale(), "account.title", ambassador.name()))
                .crumb(context.messages().format(request.locale(), "desk.title"), DeskPages.PATH)
                .with("name", ambassador.name())
                .with("path", ambassador.path())
                .with("action", PATH + "/" + ambassador.slug() + "/compte")
                .with("linked", !ambassador.account().isEmpty())
                .with("waiting", link.waits(ambassador))
                .with("signs", signing.isDue(ambassador))
                .with("signingWaits", signing.waits(ambassador))
                .with("signingDays", SignByLink.VALID.toDays())
                .with("days", LinkAccount.VALID.toDays())
                .with("mandate", "/admin/ambassadeurs/mandats/nouveau?personne=" + ambassador.slug())
                .with("form", form);
    }

    private Ambassador find(Request request) {
        String slug = request.pathParameter("slug");
        return ambassadors.find(slug).orElseThrow(() -> new NotFoundException("No ambassador \"" + slug + "\""));
    }

    private StaffForm form(String title, String action) {
        return new StaffForm(
                context,
                title,
                action,
                List.of(
                        Field.of("text", "name", "person.name"),
                        Field.plain("optional", "commune", "person.commune"),
                        Field.of("optional", "themes", "person.themes"),
                        Field.of("optional", "contact", "person.contact"),
                        Field.of("optional", "availability", "person.availability"),
                        Field.of("area", "biography", "person.biography"),
                        Field.plain("check", "available", "person.available")));
    }

    private Instant now() {
        return context.clock().instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), context.zone());
    }
}
