package org.territoireouvert.ambassadors.contribution;

import java.time.Duration;
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
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.ambassadors.store.RequestRepository;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;

/** Ambassadors of Val-de-Lisière and their public requests. */
public final class AmbassadorDemonstration implements DemonstrationData {

    private final PluginContext context;
    private final QuestionContent questions;
    private final AmbassadorRepository ambassadors;
    private final BodyRepository bodies;
    private final PostRepository posts;
    private final MandateRepository mandates;
    private final RequestRepository requests;
    private final EnterAmbassador appoint;

    /** Creates the filler. */
    public AmbassadorDemonstration(
            PluginContext context,
            AmbassadorRepository ambassadors,
            BodyRepository bodies,
            PostRepository posts,
            MandateRepository mandates,
            RequestRepository requests,
            EnterAmbassador appoint,
            QuestionContent questions) {
        this.appoint = appoint;
        this.context = context;
        this.questions = questions;
        this.ambassadors = ambassadors;
        this.bodies = bodies;
        this.posts = posts;
        this.mandates = mandates;
        this.requests = requests;
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
            asked(
                    handle,
                    "yasmine-belkacem",
                    "L’horaire du car 4 ne convient pas le mercredi.",
                    12,
                    9,
                    "L’horaire change dès janvier : départ à 12 h 20.");
            asked(
                    handle,
                    "camille-garnier",
                    "L’eau a une odeur à Montbrèche.",
                    19,
                    4,
                    "L’analyse est bonne et publiée. L’odeur venait d’une purge du réseau.");
            asked(
                    handle,
                    "yasmine-belkacem",
                    "Peut-on avoir un terrain de boules à Corvaux ?",
                    41,
                    13,
                    "Non retenu : la zone est inondable.");
            asked(
                    handle,
                    "paul-lestrade",
                    "Peut-on poser un ralentisseur rue du Lavoir ?",
                    60,
                    33,
                    "Oui, au printemps. Nous avons mis 33 jours à répondre : le relevé de vitesse manquait.");
            waiting(handle, "paul-lestrade", "L’éclairage est cassé devant l’école de Hautechaume.", 3);
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

    private void asked(Handle handle, String ambassador, String question, int daysAgo, int delay, String answer) {
        Instant received = context.clock().instant().minus(Duration.ofDays(daysAgo));
        Optional<PublicRequest.Answer> given =
                Optional.of(new PublicRequest.Answer(answer, received.plus(Duration.ofDays(delay))));
        PublicRequest published = new PublicRequest(context.ids().next(), ambassador, question, received, given);
        requests.add(handle, published, "", "");
        questions.published(handle, published, new Actor.PluginActor(context.id()));
    }

    private void waiting(Handle handle, String ambassador, String question, int daysAgo) {
        Instant received = context.clock().instant().minus(Duration.ofDays(daysAgo));
        requests.add(
                handle,
                new PublicRequest(context.ids().next(), ambassador, question, received, Optional.empty()),
                "",
                "");
    }
}
