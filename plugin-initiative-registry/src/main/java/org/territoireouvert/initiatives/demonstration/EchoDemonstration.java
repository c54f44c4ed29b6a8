package org.territoireouvert.initiatives.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.initiatives.echo.AnswerRemark;
import org.territoireouvert.initiatives.echo.Campaign;
import org.territoireouvert.initiatives.echo.CampaignRepository;
import org.territoireouvert.initiatives.echo.KeepCampaign;
import org.territoireouvert.initiatives.echo.Remark;
import org.territoireouvert.initiatives.echo.RemarkRepository;
import org.territoireouvert.initiatives.echo.SendRemark;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.writing.WritingStore;

/** A call for testimony, and a question with its answer, of Val-de-Lisière. */
public final class EchoDemonstration implements DemonstrationData {

    private static final int WEEKS = 6;
    private static final String WORKSHOP = "atelier-de-reparation";

    private final WritingStore store;
    private final CampaignRepository campaigns;

    /** Creates the filler. */
    public EchoDemonstration(WritingStore store, CampaignRepository campaigns) {
        this.store = store;
        this.campaigns = campaigns;
    }

    @Override
    public void fill() {
        Optional<Entry> workshop = store.entries().find(WORKSHOP);
        if (!campaigns.list().isEmpty() || workshop.isEmpty()) {
            return;
        }
        PluginContext context = store.context();
        LocalDate today = LocalDate.ofInstant(store.now(), context.zone());
        Campaign campaign = new Campaign(
                "ce-que-vous-reparez",
                "Ce que vous réparez, et ce qui n’a pas marché",
                "Ateliers, recycleries, bibliothèques d’objets : racontez ce que vous avez essayé dans votre commune.\n"
                        + "Dites surtout ce que cela coûte vraiment, et ce que vous ne referiez pas.",
                today.minusWeeks(2),
                today.plusWeeks(WEEKS),
                1);
        new KeepCampaign(context, campaigns).begin(campaign, new Actor.PluginActor(context.id()));
        context.database().write(handle -> {
            for (String slug : List.of(WORKSHOP, "passage-libre")) {
                store.entries()
                        .find(handle, slug)
                        .ifPresent(entry -> campaigns.join(handle, campaign.slug(), slug, store.now()));
            }
            return true;
        });
        ask(workshop.get());
    }

    private void ask(Entry workshop) {
        RemarkRepository remarks = new RemarkRepository();
        new SendRemark(store, remarks)
                .send(
                        workshop,
                        Remark.Kind.QUESTION,
                        Optional.empty(),
                        "Qui paie quand une réparation abîme l’appareil ?",
                        "");
        store.context()
                .database()
                .read(handle -> remarks.waiting(handle, WORKSHOP, 1))
                .forEach(asked -> new AnswerRemark(store, remarks)
                        .answer(
                                workshop,
                                asked.id(),
                                Remark.State.ACCEPTED,
                                "L’assurance de l’association, 340 € par an. Elle n’a servi qu’une fois en deux ans."));
    }
}
