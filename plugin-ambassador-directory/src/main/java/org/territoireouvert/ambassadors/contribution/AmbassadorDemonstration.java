package org.territoireouvert.ambassadors.contribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.demonstration.DirectoryDemonstration;
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
    private final DirectoryDemonstration directory;
    private final RequestRepository requests;

    /** Creates the filler. */
    public AmbassadorDemonstration(
            PluginContext context,
            AmbassadorRepository ambassadors,
            RequestRepository requests,
            EnterAmbassador appoint,
            QuestionContent questions) {
        this.directory = new DirectoryDemonstration(context, appoint);
        this.context = context;
        this.questions = questions;
        this.ambassadors = ambassadors;
        this.requests = requests;
    }

    @Override
    public void fill() {
        if (!ambassadors.published("", 1).isEmpty()) {
            return;
        }
        context.database().write(handle -> {
            directory.fill(handle);
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
