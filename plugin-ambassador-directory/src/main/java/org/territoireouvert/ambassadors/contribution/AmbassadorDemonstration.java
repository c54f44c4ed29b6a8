package org.territoireouvert.ambassadors.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.ambassadors.model.BodyKind;
import org.territoireouvert.ambassadors.model.Designation;
import org.territoireouvert.ambassadors.model.Mandate;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.DemonstrationData;

/** Ambassadors of Val-de-Lisière. */
public final class AmbassadorDemonstration implements DemonstrationData {

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final BodyRepository bodies;
    private final PostRepository posts;
    private final MandateRepository mandates;
    private final EnterAmbassador appoint;

    /** Creates the filler. */
    public AmbassadorDemonstration(
            PluginContext context,
            AmbassadorRepository ambassadors,
            BodyRepository bodies,
            PostRepository posts,
            MandateRepository mandates,
            EnterAmbassador appoint) {
        this.appoint = appoint;
        this.context = context;
        this.ambassadors = ambassadors;
        this.bodies = bodies;
        this.posts = posts;
        this.mandates = mandates;
    }

    @Override
    public void fill() {
        if (!ambassadors.published("", 1).isEmpty()) {
            return;
        }
        context.database().write(handle -> {
            bodies.add(
                    handle,
                    new Body(
                            "val-de-lisiere",
                            "",
                            "Communauté de communes Val-de-Lisière",
                            BodyKind.AUTHORITY,
                            "",
                            "",
                            "",
                            "",
                            0,
                            context.clock().instant()));
            person(
                    handle,
                    "yasmine-belkacem",
                    "Yasmine Belkacem",
                    "Corvaux",
                    "Mobilités",
                    Designation.DRAW,
                    "Tirée au sort",
                    580);
            person(
                    handle,
                    "paul-lestrade",
                    "Paul Lestrade",
                    "Hautechaume",
                    "Services publics",
                    Designation.ELECTION,
                    "Élu par les habitants",
                    120);
            person(
                    handle,
                    "camille-garnier",
                    "Camille Garnier",
                    "Montbrèche",
                    "Eau et rivières",
                    Designation.NOMINATION,
                    "Nommée, agent du service Eau",
                    430);
            return 8;
        });
    }

    private void person(
            Handle handle,
            String slug,
            String name,
            String commune,
            String themes,
            Designation designation,
            String note,
            int daysLeft) {
        Instant now = context.clock().instant();
        LocalDate last = LocalDate.ofInstant(now, context.zone()).plusDays(daysLeft);
        LocalDate first = last.minusYears(2);
        appoint.add(
                handle,
                new Ambassador(
                        slug,
                        name,
                        commune,
                        themes,
                        "Par la mairie de " + commune + ", ou avec le formulaire de cette page",
                        "",
                        "",
                        "",
                        true,
                        first,
                        now));
        String post = "ambassade-" + slug;
        posts.add(
                handle,
                new Post(
                        post,
                        "val-de-lisiere",
                        "Ambassade citoyenne, " + commune,
                        themes,
                        1,
                        first,
                        Optional.empty(),
                        now));
        mandates.add(
                handle,
                new Mandate(
                        context.ids().next(),
                        post,
                        slug,
                        designation,
                        note,
                        "",
                        "",
                        first,
                        last,
                        Optional.empty(),
                        "",
                        0,
                        Optional.empty(),
                        now));
    }
}
