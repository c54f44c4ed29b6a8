package org.territoireouvert.ambassadors.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.mandate.CharterRepository;
import org.territoireouvert.ambassadors.mandate.CharterRepository.Charter;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.ambassadors.model.BodyKind;
import org.territoireouvert.ambassadors.model.Designation;
import org.territoireouvert.ambassadors.model.EndReason;
import org.territoireouvert.ambassadors.model.Mandate;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.api.work.DemonstrationPerson;

/** Administrations, posts, ambassadors, mandates and the charter of Val-de-Lisière. */
public final class DirectoryDemonstration implements DemonstrationData {

    private static final String TOP = "val-de-lisiere";
    private static final String MOBILITY = "ambassade-des-mobilites";
    private static final int SIGNED_AFTER = 20;

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final BodyRepository bodies;
    private final PostRepository posts;
    private final MandateRepository mandates;
    private final CharterRepository charters;
    private final EnterAmbassador enter;
    private final DrawDemonstration draws;
    private final DemonstrationDesk desk;

    /** Creates the filler. */
    public DirectoryDemonstration(PluginContext context, AmbassadorRepository ambassadors, EnterAmbassador enter) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.bodies = new BodyRepository(context.database());
        this.posts = new PostRepository(context.database());
        this.mandates = new MandateRepository(context.database());
        this.charters = new CharterRepository(context.database());
        this.enter = enter;
        this.draws = new DrawDemonstration(context);
        this.desk = new DemonstrationDesk(context, ambassadors);
    }

    @Override
    public void fill() {
        if (ambassadors.published("", 1).isEmpty()) {
            context.database().write(handle -> {
                fill(handle);
                return true;
            });
        }
    }

    @Override
    public List<DemonstrationPerson> people() {
        return DemonstrationDesk.PEOPLE;
    }

    @Override
    public void settle(DemonstrationPerson person, String personId) {
        desk.settle(person, personId);
    }

    private void fill(Handle handle) {
        administrations(handle);
        posts(handle);
        charters(handle);
        people(handle);
        draws.fill(handle, MOBILITY, "ambassade-du-tourisme");
    }

    private void administrations(Handle handle) {
        body(handle, TOP, "", "Communauté de communes Val-de-Lisière", BodyKind.AUTHORITY, 0);
        body(handle, "direction-des-mobilites", TOP, "Direction des mobilités", BodyKind.DIRECTION, 1);
        body(
                handle,
                "service-des-transports-scolaires",
                "direction-des-mobilites",
                "Service des transports scolaires",
                BodyKind.SERVICE,
                0);
        body(
                handle,
                "direction-des-services-a-la-population",
                TOP,
                "Direction des services à la population",
                BodyKind.DIRECTION,
                2);
        body(
                handle,
                "maison-de-services-de-hautechaume",
                "direction-des-services-a-la-population",
                "Maison de services de Hautechaume",
                BodyKind.SERVICE,
                0);
        body(handle, "direction-de-l-eau", TOP, "Direction de l’eau et des rivières", BodyKind.DIRECTION, 3);
        body(handle, "service-de-l-eau-potable", "direction-de-l-eau", "Service de l’eau potable", BodyKind.SERVICE, 0);
        body(handle, "office-de-tourisme", TOP, "Office de tourisme de la Lisière", BodyKind.ESTABLISHMENT, 4);
    }

    private void body(Handle handle, String slug, String parent, String name, BodyKind kind, int place) {
        bodies.add(handle, new Body(slug, parent, name, kind, "", "", "", "", place, now()));
    }

    private void posts(Handle handle) {
        post(
                handle,
                MOBILITY,
                "direction-des-mobilites",
                "Ambassade des mobilités",
                "Cars, vélo, marche, covoiturage",
                2);
        post(
                handle,
                "ambassade-des-services-publics",
                "direction-des-services-a-la-population",
                "Ambassade des services publics",
                "Accueil, démarches, horaires",
                1);
        post(
                handle,
                "ambassade-de-l-eau",
                "direction-de-l-eau",
                "Ambassade de l’eau",
                "Eau potable, rivières, assainissement",
                1);
        post(
                handle,
                "ambassade-du-tourisme",
                "office-de-tourisme",
                "Ambassade du tourisme",
                "Chemins, accueil, fêtes",
                2);
    }

    private void post(Handle handle, String slug, String body, String label, String scope, int seats) {
        posts.add(handle, new Post(slug, body, label, scope, seats, today().minusYears(4), Optional.empty(), now()));
    }

    private void charters(Handle handle) {
        charters.add(
                handle,
                new Charter(1, "L’ambassadeur relaie les demandes et rend compte.", now().minus(Duration.ofDays(900))));
        charters.add(handle, new Charter(2, """
                        Les ambassadeurs citoyens :

                        - relaient toutes les demandes, même celles qui ne leur plaisent pas ;
                        - ne parlent pas à la place de l’administration ;
                        - rendent compte une fois par an ;
                        - ne gardent aucune adresse ;
                        - disent quand ils ne peuvent plus tenir leur mandat.
                        """, now().minus(Duration.ofDays(200))));
    }

    private void people(Handle handle) {
        person(handle, "hugo-marchand", "Hugo Marchand", "Corvaux", "Mobilités", "", 1_460);
        String before =
                mandate(handle, MOBILITY, "hugo-marchand", Designation.VOLUNTEER, "", "", -150, 0, "", EndReason.TERM);
        person(
                handle,
                "yasmine-belkacem",
                "Yasmine Belkacem",
                "Corvaux",
                "Mobilités",
                "Je prends le car 4 tous les matins. Je réponds le dimanche soir.",
                150);
        mandate(handle, MOBILITY, "yasmine-belkacem", Designation.DRAW, "Tirée au sort", "", 580, 1, before, null);
        person(handle, "paul-lestrade", "Paul Lestrade", "Hautechaume", "Services publics", "", 680);
        mandate(
                handle,
                "ambassade-des-services-publics",
                "paul-lestrade",
                Designation.ELECTION,
                "Élu par les habitants",
                "Association Les Amis du lavoir",
                50,
                2,
                "",
                null);
        person(handle, "camille-garnier", "Camille Garnier", "Montbrèche", "Eau et rivières", "", 300);
        mandate(
                handle,
                "ambassade-de-l-eau",
                "camille-garnier",
                Designation.NOMINATION,
                "Nommée, agent du service Eau",
                "",
                430,
                2,
                "",
                null);
    }

    private void person(
            Handle handle, String slug, String name, String commune, String themes, String biography, int daysAgo) {
        enter.add(
                handle,
                new Ambassador(
                        slug,
                        name,
                        commune,
                        themes,
                        "Par la mairie de " + commune + ", ou avec le formulaire de cette page",
                        "",
                        slug.startsWith("yasmine") ? "Le premier jeudi du mois, à la mairie de Corvaux" : "",
                        biography,
                        true,
                        today().minusDays(daysAgo),
                        now()));
    }

    private String mandate(
            Handle handle,
            String post,
            String ambassador,
            Designation designation,
            String note,
            String represents,
            int daysLeft,
            int charter,
            String successorOf,
            @Nullable EndReason ended) {
        LocalDate last = today().plusDays(daysLeft);
        LocalDate first = last.minusYears(2).plusDays(1);
        String id = context.ids().next();
        mandates.add(
                handle,
                new Mandate(
                        id,
                        post,
                        ambassador,
                        designation,
                        note,
                        represents,
                        "",
                        first,
                        last,
                        Optional.ofNullable(ended),
                        successorOf,
                        charter,
                        charter == 0
                                ? Optional.empty()
                                : Optional.of(first.plusDays(SIGNED_AFTER)
                                        .atStartOfDay(context.zone())
                                        .toInstant()),
                        now()));
        return id;
    }

    private Instant now() {
        return context.clock().instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), context.zone());
    }
}
