package org.territoireouvert.runner.web.organisation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.file.Visibility;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Rna;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.runner.file.OwnedFiles;
import org.territoireouvert.runner.organisation.Draft;
import org.territoireouvert.runner.organisation.RegisterOrganisation;
import org.territoireouvert.runner.organisation.RegisterOrganisation.Outcome;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Registers an organisation, and changes how it is described. */
final class RegistrationPages {

    static final String NEW = OrganisationWeb.PATH + "/nouvelle";

    private final OrganisationWeb web;
    private final OrganisationForm forms;
    private final RegisterOrganisation register;

    RegistrationPages(OrganisationWeb web) {
        this.web = web;
        this.forms = new OrganisationForm(web);
        this.register = new RegisterOrganisation(web.parts);
    }

    Response start(CoreRequest request) {
        return page(request, Optional.empty(), FormInput.empty(), List.of());
    }

    Response create(CoreRequest request) throws IOException {
        FormInput form = FormInput.of(request);
        OrganisationForm.Read read = forms.read(form, web.mayManage(request));
        if (read.draft().isEmpty()) {
            return page(request, Optional.empty(), form, read.choices()).status(422);
        }
        Draft draft = read.draft().get();
        Outcome outcome =
                register.register(OrganisationWeb.account(request), draft);
        return answer(request, Optional.empty(), form, draft, outcome);
    }

    Response show(CoreRequest request) {
        Organisation organisation = changeable(request);
        return page(request, Optional.of(organisation), forms.filled(organisation), List.of());
    }

    Response change(CoreRequest request) throws IOException {
        Organisation organisation = changeable(request);
        FormInput form = FormInput.of(request);
        OrganisationForm.Read read = forms.read(form, web.mayManage(request));
        if (read.draft().isEmpty()) {
            return page(request, Optional.of(organisation), form, read.choices()).status(422);
        }
        Draft draft = read.draft().get();
        Optional<String> by = web.mayManage(request)
                ? Optional.empty()
                : Optional.of(OrganisationWeb.account(request));
        return answer(request, Optional.of(organisation), form, draft, register.change(organisation.id(), by, draft));
    }

    /** Who may not change it finds no such page. */
    private Organisation changeable(CoreRequest request) {
        Organisation organisation = web.organisation(request);
        boolean may = web.mayManage(request)
                || web.organisations.represents(OrganisationWeb.account(request), organisation.id());
        if (!may) {
            throw new NotFoundException("Nothing to change for them");
        }
        return organisation;
    }

    private Response answer(
            CoreRequest request, Optional<Organisation> before, FormInput form, Draft draft, Outcome outcome)
            throws IOException {
        return switch (outcome) {
            case Outcome.NotAllowed refused -> throw new NotFoundException("Nothing to change for them");
            case Outcome.TooOften often ->
                page(
                                request,
                                before,
                                form.error(OrganisationForm.NAME, "organisation.too-often", often.most()),
                                List.of())
                        .status(422);
            case Outcome.Exists twin ->
                page(request, before, form.error(OrganisationForm.NAME, "organisation.exists"), List.of())
                        .status(422)
                        .with("twin", Optional.of(twin.other()));
            case Outcome.Done done -> {
                Optional<Files.Refused> refused = keepLogo(request, done.id(), draft.name());
                boolean unusual = draft.rna().filter(rna -> !rna.isUsual()).isPresent();
                if (refused.isPresent()) {
                    Organisation now = web.organisations.find(done.id()).orElseThrow();
                    FormInput again = forms.filled(now)
                            .error(
                                    OrganisationForm.LOGO,
                                    refused.get().messageKey(),
                                    refused.get().arguments().toArray());
                    yield page(request, Optional.of(now), again, List.of()).status(422);
                }
                String what = before.isPresent() ? "modifiee" : unusual ? "creee-rna" : "creee";
                yield OrganisationWeb.after(OrganisationWeb.PATH + "/" + done.id(), what);
            }
        };
    }

    /** Keeps the picture in place of the one before; returns why it cannot. */
    private Optional<Files.Refused> keepLogo(CoreRequest request, String organisation, String name) throws IOException {
        Optional<Upload> upload = request.upload(OrganisationForm.LOGO);
        OwnedFiles files = web.web.files().of("runtime");
        List<StoredFile> before = files.of(OrganisationWeb.logoOwner(organisation));
        if (upload.isEmpty()) {
            if (request.form("retirer-logo").isPresent()) {
                web.web.database().write(handle -> {
                    before.forEach(file -> files.remove(handle, file.id()));
                    return true;
                });
            }
            return Optional.empty();
        }
        String alternative = web.say(java.util.Locale.FRENCH, "organisation.logo.alternative", name);
        NewFile sent = new NewFile(upload.get(), name, alternative, Visibility.PUBLIC);
        return switch (files.keep(OrganisationWeb.logoOwner(organisation), sent, request.actor())) {
            case Files.Refused refused -> Optional.of(refused);
            case Files.Kept kept when !kept.file().format().isPicture() ->
                Optional.of(new Files.Refused("organisation.logo.picture", List.of()));
            case Files.Kept kept -> {
                web.web.database().write(handle -> {
                    before.forEach(file -> files.remove(handle, file.id()));
                    return files.attach(handle, kept.file().id());
                });
                yield Optional.empty();
            }
        };
    }

    private Page page(
            CoreRequest request, Optional<Organisation> organisation, FormInput form, List<Territory> choices) {
        String title = organisation
                .map(one -> web.say(request.locale(), "organisation.change.title", one.name()))
                .orElseGet(() -> web.say(request.locale(), "organisation.new.title"));
        Page page = Page.of("organisation/form", title)
                .crumb(web.say(request.locale(), "organisation.list.title"), OrganisationWeb.PATH)
                .with("form", form)
                .with("action", organisation.map(one -> one.path() + "/modifier").orElse(NEW))
                .with("kinds", forms.kinds(request.locale()))
                .with("choices", choices)
                .with("known", web.territories.ofAuthority())
                .with("isNew", organisation.isEmpty())
                .with("hasLogo", organisation.flatMap(one -> web.logo(one.id())).isPresent())
                .with("twin", Optional.empty());
        return organisation.map(one -> page.crumb(one.name(), one.path())).orElse(page);
    }

    /** Tells whether a number of an association is unusual, so that who may mend it sees that. */
    static boolean isUnusual(Organisation organisation) {
        return organisation
                .identifier("RNA")
                .map(Rna::new)
                .filter(rna -> !rna.isUsual())
                .isPresent();
    }
}
