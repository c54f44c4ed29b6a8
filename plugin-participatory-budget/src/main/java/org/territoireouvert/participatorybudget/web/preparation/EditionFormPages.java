package org.territoireouvert.participatorybudget.web.preparation;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.preparation.ChangeEdition;
import org.territoireouvert.participatorybudget.preparation.ChangeEdition.Outcome;
import org.territoireouvert.participatorybudget.preparation.CreateEdition;
import org.territoireouvert.participatorybudget.preparation.EditionDetails;

/** Staff write what an edition is: its title, its presentation, its money. */
public final class EditionFormPages {

    private static final String NEW = "/admin/budgets-participatifs/nouvelle";

    private final PluginContext context;
    private final PreparedEditions editions;
    private final CreateEdition createEdition;
    private final ChangeEdition changeEdition;

    /** Creates the pages. */
    public EditionFormPages(
            PluginContext context,
            PreparedEditions editions,
            CreateEdition createEdition,
            ChangeEdition changeEdition) {
        this.context = context;
        this.editions = editions;
        this.createEdition = createEdition;
        this.changeEdition = changeEdition;
    }

    /** Shows the form of a new edition. */
    public Response newForm(Request request) {
        return newPage(request, FormInput.empty());
    }

    /** Begins an edition. */
    public Response create(Request request) {
        FormInput form = FormInput.of(request);
        EditionDetails details = EditionForm.read(form);
        if (!form.isValid()) {
            return newPage(request, form);
        }
        return switch (createEdition.create(details, request.actor())) {
            case CreateEdition.Outcome.Created created ->
                new Response.Redirect(created.edition().preparationPath());
            case CreateEdition.Outcome.AddressTaken taken ->
                newPage(request, form.error(EditionForm.TITLE, "prepare.address-taken", taken.slug()));
        };
    }

    private Page newPage(Request request, FormInput form) {
        String title = context.messages().format(request.locale(), "prepare.new");
        return editions.page(request, "edition-form", title, form)
                .with("address", NEW)
                .with("back", "/admin/budgets-participatifs")
                .with("money", Optional.empty());
    }

    /** Shows the form of an edition. */
    public Response form(Request request) {
        PreparedEditions.Read read = editions.read(request);
        return page(request, read.edition(), EditionForm.of(read.edition(), read.version()));
    }

    /** Changes an edition. */
    public Response change(Request request) {
        PreparedEditions.Read read = editions.read(request);
        Edition edition = read.edition();
        FormInput form = FormInput.of(request);
        String version = EditionForm.version(form);
        EditionDetails typed = EditionForm.read(form);
        if (!form.isValid()) {
            return page(request, edition, form);
        }
        EditionDetails details = editions.isOpen(edition)
                ? typed
                : new EditionDetails(typed.title(), typed.place(), typed.presentation(), edition.total());
        return switch (changeEdition.change(edition.slug(), version, details, request.actor())) {
            case Outcome.Changed changed ->
                new Response.Redirect(changed.edition().preparationPath());
            case Outcome.Outdated outdated ->
                page(
                        request,
                        edition,
                        form.prefill(EditionForm.VERSION, read.version()).error("", "prepare.outdated"));
            case Outcome.MoneyFixed fixed -> page(request, edition, form.error(EditionForm.TOTAL, "prepare.fixed"));
            case Outcome.LessThanEnvelopes less ->
                page(request, edition, form.error(EditionForm.TOTAL, "prepare.less-than-envelopes", less.divided()));
            case Outcome.Emptied emptied ->
                page(
                        request,
                        edition,
                        form.error(
                                emptied.presentation() ? EditionForm.PRESENTATION : EditionForm.TOTAL,
                                "prepare.emptied"));
        };
    }

    private Page page(Request request, Edition edition, FormInput form) {
        Locale locale = request.locale();
        String title = context.messages().format(locale, "prepare.edit.title", edition.title());
        return editions.page(request, "edition-form", title, form)
                .crumb(edition.title(), edition.preparationPath())
                .with("address", edition.preparationPath() + "/modifier")
                .with("back", edition.preparationPath())
                .with("money", Optional.of(edition.total()).filter(total -> !editions.isOpen(edition)));
    }
}
