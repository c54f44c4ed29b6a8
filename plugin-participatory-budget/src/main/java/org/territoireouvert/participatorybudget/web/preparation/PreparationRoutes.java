package org.territoireouvert.participatorybudget.web.preparation;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.preparation.ChangeEdition;
import org.territoireouvert.participatorybudget.preparation.Checklist;
import org.territoireouvert.participatorybudget.preparation.ChecklistItem;
import org.territoireouvert.participatorybudget.preparation.CreateEdition;
import org.territoireouvert.participatorybudget.preparation.DivideMoney;
import org.territoireouvert.participatorybudget.preparation.DuplicateEdition;
import org.territoireouvert.participatorybudget.preparation.MoveEdition;
import org.territoireouvert.participatorybudget.preparation.PlaceProjects;
import org.territoireouvert.participatorybudget.preparation.PlacementRepository;
import org.territoireouvert.participatorybudget.preparation.PreparationRepository;
import org.territoireouvert.participatorybudget.preparation.TellOfEdition;
import org.territoireouvert.participatorybudget.web.EditionViews;

/** The addresses under which staff prepare editions. */
public final class PreparationRoutes {

    private static final String ALL = "/admin/budgets-participatifs";
    private static final String ONE = ALL + "/{edition}";

    private PreparationRoutes() {}

    /**
     * Declares them.
     *
     * @param more items of the checklist besides those that every edition has
     */
    public static void declare(
            Registrar registrar, PluginContext context, EditionStore store, EditionViews views, ChecklistItem... more) {
        PreparationRepository preparation = new PreparationRepository(context.service(Json.class));
        PlacementRepository placements = new PlacementRepository();
        Checklist checklist = Checklist.of(store.envelopes(), placements).with(more);
        CreateEdition create = new CreateEdition(context, store);
        PreparedEditions editions = new PreparedEditions(context, store, views);

        PreparationPages room = new PreparationPages(
                context,
                editions,
                views,
                checklist,
                new MoveEdition(context, store, preparation, checklist),
                new DuplicateEdition(context, store, create));
        registrar
                .get(ONE, BudgetRights.PREPARE, room::show)
                .post(ONE + "/publier", BudgetRights.PREPARE, room::publish)
                .post(ONE + "/archiver", BudgetRights.PREPARE, room::archive)
                .post(ONE + "/desarchiver", BudgetRights.PREPARE, room::restore)
                .post(ONE + "/dupliquer", BudgetRights.CREATE, room::duplicate);

        EditionFormPages form =
                new EditionFormPages(context, editions, create, new ChangeEdition(context, store, preparation));
        registrar
                .get(ALL + "/nouvelle", BudgetRights.CREATE, form::newForm)
                .post(ALL + "/nouvelle", BudgetRights.CREATE, form::create)
                .get(ONE + "/modifier", BudgetRights.PREPARE, form::form)
                .post(ONE + "/modifier", BudgetRights.PREPARE, form::change);

        EnvelopePages envelopes =
                new EnvelopePages(context, store, editions, new DivideMoney(context, store, preparation));
        PlacementPages placement = new PlacementPages(
                context, store, editions, placements, new PlaceProjects(context, store, preparation, placements));
        registrar
                .get(ONE + "/enveloppes", BudgetRights.PREPARE, envelopes::form)
                .post(ONE + "/enveloppes", BudgetRights.PREPARE, envelopes::save)
                .get(ONE + "/enveloppes/projets", BudgetRights.PREPARE, placement::form)
                .post(ONE + "/enveloppes/projets", BudgetRights.PREPARE, placement::save);

        TellOfEdition.LOGGED.forEach(registrar::audits);
    }
}
