package org.territoireouvert.calls.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Question;
import org.territoireouvert.calls.model.Step;
import org.territoireouvert.calls.store.CallRepository;

/** Calls of Val-de-Lisière: one open for 22 more days, one that is over. */
public final class CallDemonstration implements DemonstrationData {

    private static final String FUNDER = "Communauté de communes du Val-de-Lisière";

    private final PluginContext context;
    private final CallRepository calls;
    private final PublishCall publish;

    /** Creates the data. */
    public CallDemonstration(PluginContext context, CallRepository calls, PublishCall publish) {
        this.context = context;
        this.calls = calls;
        this.publish = publish;
    }

    @Override
    public void fill() {
        if (!calls.published("", 1).isEmpty()) {
            return;
        }
        Instant now = context.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, context.zone());
        context.database().write(handle -> {
            publish.add(handle, sharedPlaces(today, now));
            publish.add(handle, hedges(today, now));
            return 2;
        });
    }

    private static Call sharedPlaces(LocalDate today, Instant now) {
        LocalDate opens = today.minusDays(21);
        LocalDate closes = today.plusDays(22);
        return new Call(
                "lieux-partages",
                "Lieux partagés",
                "180 000 € pour 4 à 8 lieux ouverts à tous, portés par des équipes d’au moins 3 membres.",
                FUNDER,
                Money.ofUnits(180_000),
                "de 8 000 à 45 000 €, 70 % des dépenses au plus",
                "Une équipe d’au moins 3 membres, dont 2 sans lien entre eux : associations, communes, entreprises, habitants",
                "L’achat de bâtiments, les dépenses engagées avant la décision",
                "7 jurés tirés au sort et les équipes elles-mêmes : chaque équipe note 3 dossiers, jamais le sien",
                opens,
                closes,
                List.of(
                        new Step("Ouverture", opens, opens),
                        new Step("Équipes et dossiers", opens.plusDays(1), closes),
                        new Step("Recevabilité", closes.plusDays(1), closes.plusDays(31)),
                        new Step("Notes croisées et jury", closes.plusDays(34), closes.plusDays(59)),
                        new Step("Décision publiée", closes.plusDays(85), closes.plusDays(85))),
                List.of(
                        new Criterion("Utilité pour les habitants", 35, "Le besoin est décrit par ceux qui l’ont"),
                        new Criterion("Solidité de l’équipe", 25, "Chacun sait ce qu’il apporte"),
                        new Criterion("Coût et suite", 25, "Le lieu vit après l’aide"),
                        new Criterion("Partage", 15, "Les plans et les comptes sont publiés")),
                List.of(
                        new Question(
                                "Une commune peut-elle être membre de deux équipes ?",
                                "Oui, si elle le dit dans les deux dossiers.",
                                today.minusDays(14)),
                        new Question(
                                "Le bénévolat compte-t-il dans les 30 % restants ?",
                                "Oui, à 12 € de l’heure, dans la limite de la moitié.", today.minusDays(11))),
                now);
    }

    private static Call hedges(LocalDate today, Instant now) {
        LocalDate opens = today.minusDays(300);
        return new Call(
                "haies-et-mares",
                "Haies et mares",
                "40 000 € pour replanter des haies et creuser des mares avec les agriculteurs et les écoles.",
                FUNDER,
                Money.ofUnits(40_000),
                "jusqu’à 6 000 €, 80 % des dépenses au plus",
                "Les communes, les associations et les exploitations agricoles",
                "Les plantes qui ne poussent pas ici naturellement",
                "5 habitants tirés au sort et 2 élus",
                opens,
                opens.plusDays(60),
                List.of(
                        new Step("Dossiers", opens, opens.plusDays(60)),
                        new Step("Décision publiée", opens.plusDays(95), opens.plusDays(95))),
                List.of(
                        new Criterion("Effet sur l’eau et les oiseaux", 60, "La haie ou la mare relie deux milieux"),
                        new Criterion("Entretien", 40, "Quelqu’un s’engage pour cinq ans")),
                List.of(),
                now);
    }
}
