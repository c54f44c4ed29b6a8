package org.territoireouvert.calls.demonstration;

import static org.territoireouvert.calls.demonstration.InventedTeam.cost;
import static org.territoireouvert.calls.demonstration.InventedTeam.from;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.Section.Progress;
import org.territoireouvert.calls.application.checking.ComposeApplication.Composed;
import org.territoireouvert.calls.application.sending.ApplicationMoves;
import org.territoireouvert.calls.application.sending.SendingStore;
import org.territoireouvert.calls.application.sending.Signature;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.budget.BudgetLine.Source;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Member;

/** An application that was signed by three members and sent, and a draft whose budget does not balance yet. */
public final class SendingDemonstration implements DemonstrationData {

    /** The same in every demonstration, so that a page that is known from one is found in the next. */
    private static final String LAKE = "01930000-0000-7000-8000-000000000011";

    private static final String CAFE = "01930000-0000-7000-8000-000000000012";

    private static final String SENT = "La Fabrique du lac";
    private static final String DRAFT = "Le Café des halles";

    private final PluginContext context;
    private final Map<String, Partner> partners = new HashMap<>();
    private final SendingStore store;

    /** Creates the data. */
    public SendingDemonstration(PluginContext context, CallRepository calls) {
        this.context = context;
        this.store = SendingStore.of(context, calls, member -> partners.get(member.id()));
    }

    @Override
    public void fill() {
        context.database().write(handle -> {
            boolean filled = handle.createQuery("select count(*) from cal_collective where name = :name")
                            .bind("name", SENT)
                            .mapTo(Long.class)
                            .one()
                    > 0;
            if (!filled && store.calls().find(handle, SharedPlaces.SLUG).isPresent()) {
                sent(handle, context.clock().instant());
                draft(handle, context.clock().instant());
            }
            return true;
        });
    }

    private void sent(Handle handle, Instant now) {
        InventedTeam team = new InventedTeam(
                context,
                store,
                handle,
                partners,
                collective(LAKE, SENT, "Un atelier ouvert à tous, au bord du lac.", now),
                SENT,
                "Un atelier de bois, de vélo et de couture dans l’ancien hangar à bateaux, tenu par ses usagers.",
                now.minus(Duration.ofDays(12)));
        String workshops = team.member("Les Ateliers du lac", "association", "les machines et les animateurs");
        String school =
                team.member("Collège des Trois-Rives", "school", "deux classes et un professeur de technologie");
        String resident = team.member("Malik Ferrand", "person", "ses samedis et ses outils de menuisier");
        team.section(
                        "projet",
                        Progress.READY,
                        Map.of(
                                "besoin",
                                List.of(
                                        "Les habitants jettent ce qu’ils ne savent pas réparer. Au marché, 140 personnes l’ont écrit sur une nappe en papier."),
                                "activites",
                                List.of(
                                        "Réparer le samedi, construire le mercredi avec les élèves, prêter des machines toute la semaine."),
                                "publics",
                                List.of("Enfants", "Jeunes", "Adultes", "Personnes âgées"),
                                "ouverture",
                                List.of("oui")))
                .section(
                        "lieu",
                        Progress.READY,
                        Map.of(
                                "commune", List.of("00401"),
                                "adresse", List.of("Ancien hangar à bateaux, 2, quai du Lac"),
                                "surface", List.of("180"),
                                "existe", List.of("oui"),
                                "debut",
                                        List.of(LocalDate.ofInstant(now, context.zone())
                                                .plusMonths(10)
                                                .toString())))
                .section(
                        "equipe",
                        Progress.READY,
                        Map.of(
                                "gouvernance",
                                List.of(
                                        "À l’unanimité des trois membres, une réunion chaque mois, compte rendu affiché au hangar."),
                                "taches.0.tache",
                                List.of("Ouvrir le samedi"),
                                "taches.0.qui",
                                List.of("Malik Ferrand"),
                                "taches.0.heures",
                                List.of("16"),
                                "taches.1.tache",
                                List.of("Entretenir les machines"),
                                "taches.1.qui",
                                List.of("Les Ateliers du lac"),
                                "taches.1.heures",
                                List.of("20"),
                                "taches.2.tache",
                                List.of("Accueillir les élèves"),
                                "taches.2.qui",
                                List.of("Collège des Trois-Rives")))
                .budget(
                        workshops,
                        cost(workshops, "travaux", "Isolation, électricité, portes", 21_400),
                        cost(workshops, "equipement", "Établi, scie à ruban, deux machines à coudre", 9_600),
                        cost(workshops, "salaires", "Animation, 8 heures par semaine pendant un an", 8_500),
                        from(workshops, Source.REQUESTED, "Aide « Lieux partagés »", 26_000),
                        from(workshops, Source.OWN, "Épargne de l’association", 7_500),
                        from(workshops, Source.OTHER, "Adhésions et vente d’objets réparés", 6_000))
                .budget(
                        school,
                        cost(school, "equipement", "Tablettes de dessin et logiciels", 2_400),
                        from(school, Source.REQUESTED, "Aide « Lieux partagés »", 1_400),
                        from(school, Source.PUBLIC, "Dotation du département", 1_000))
                .budget(
                        resident,
                        cost(resident, "travaux", "160 heures de menuiserie à 12 €", 1_920),
                        from(resident, Source.IN_KIND, "Travail bénévole", 1_920));
        send(handle, team.application(), now.minus(Duration.ofHours(30)));
    }

    private Collective collective(String id, String name, String purpose, Instant now) {
        Instant made = now.minus(Duration.ofDays(15));
        return new Collective(
                id,
                name,
                purpose,
                "Chaque membre a une voix. Tout se décide à l’unanimité. Les comptes sont lus à chaque réunion.",
                1,
                DecisionRule.ALL,
                true,
                true,
                made,
                made);
    }

    private void send(Handle handle, Application application, Instant at) {
        Opened opened = store.openForJob(handle, application);
        Composed composed = store.compose().of(handle, opened);
        Instant signed = at.minus(Duration.ofHours(9));
        for (Member member : opened.members()) {
            store.signatures()
                    .add(
                            handle,
                            application.id(),
                            new Signature(1, composed.fingerprint(), member.id(), Voice.FOR, "", "", signed),
                            composed);
            signed = signed.plus(Duration.ofMinutes(170));
        }
        store.sent().add(handle, application.id(), composed.document(), "", at);
        ApplicationMoves.submit(
                handle,
                application.id(),
                composed,
                opened.call().calendar().batchOf(LocalDate.ofInstant(at, context.zone())),
                ApplicationState.SUBMITTED,
                at);
    }

    private void draft(Handle handle, Instant now) {
        InventedTeam team = new InventedTeam(
                context,
                store,
                handle,
                partners,
                collective(CAFE, DRAFT, "Un café tenu par ses clients, sous les halles de Corvaux.", now),
                DRAFT,
                "Un café sans obligation de consommer, une boîte à livres, des repas le vendredi.",
                now.minus(Duration.ofDays(6)));
        String cafe = team.member("Halles vivantes", "association", "douze bénévoles et la caisse");
        String baker = team.member("Boulangerie Estève", "company", "le pain et un four");
        String resident = team.member("Odette Marchal", "person", "la comptabilité");
        team.section(
                        "projet",
                        Progress.WRITING,
                        Map.of(
                                "besoin",
                                List.of(
                                        "Le dernier café de Corvaux a fermé en mars. Il n’y a plus d’endroit où attendre le car."),
                                "publics",
                                List.of("Adultes", "Personnes âgées"),
                                "ouverture",
                                List.of("oui")))
                .budget(
                        cafe,
                        cost(cafe, "travaux", "Cuisine et sol", 14_000),
                        cost(cafe, "equipement", "Comptoir, tables, percolateur", 17_500),
                        from(cafe, Source.REQUESTED, "Aide « Lieux partagés »", 24_000),
                        from(cafe, Source.OWN, "Souscription des clients", 4_200))
                .budget(
                        baker,
                        cost(baker, "equipement", "Vitrine réfrigérée", 1_800),
                        from(baker, Source.OWN, "Participation de la boulangerie", 1_800))
                .budget(
                        resident,
                        cost(resident, "salaires", "Formation à la tenue des comptes", 600),
                        from(resident, Source.IN_KIND, "Heures données", 900));
    }
}
