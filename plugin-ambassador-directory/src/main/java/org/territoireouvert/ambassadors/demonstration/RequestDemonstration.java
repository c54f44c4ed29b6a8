package org.territoireouvert.ambassadors.demonstration;

import static org.territoireouvert.ambassadors.demonstration.InventedRequest.words;
import static org.territoireouvert.ambassadors.demonstration.Town.CAMILLE;
import static org.territoireouvert.ambassadors.demonstration.Town.CAMILLE_NAME;
import static org.territoireouvert.ambassadors.demonstration.Town.DIGITAL;
import static org.territoireouvert.ambassadors.demonstration.Town.DIGITAL_NAME;
import static org.territoireouvert.ambassadors.demonstration.Town.MOBILITY;
import static org.territoireouvert.ambassadors.demonstration.Town.MOBILITY_NAME;
import static org.territoireouvert.ambassadors.demonstration.Town.PAUL;
import static org.territoireouvert.ambassadors.demonstration.Town.PAUL_NAME;
import static org.territoireouvert.ambassadors.demonstration.Town.TOWN;
import static org.territoireouvert.ambassadors.demonstration.Town.TOWN_NAME;
import static org.territoireouvert.ambassadors.demonstration.Town.WATER;
import static org.territoireouvert.ambassadors.demonstration.Town.WATER_NAME;
import static org.territoireouvert.ambassadors.demonstration.Town.YASMINE;
import static org.territoireouvert.ambassadors.demonstration.Town.YASMINE_NAME;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.ambassadors.model.BodyKind;
import org.territoireouvert.ambassadors.request.RequestParts;
import org.territoireouvert.ambassadors.request.model.Outcome;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.api.work.DemonstrationData;

/** Requests of people of Val-de-Lisière, in every state. */
public final class RequestDemonstration implements DemonstrationData {

    private final RequestParts parts;
    private final BodyRepository bodies;

    /** Creates the filler. */
    public RequestDemonstration(RequestParts parts) {
        this.parts = parts;
        this.bodies = new BodyRepository(parts.context().database());
    }

    @Override
    public void fill() {
        if (InventedRequest.areThere(parts)) {
            return;
        }
        parts.context().database().write(handle -> {
            service(handle, MOBILITY, MOBILITY_NAME, 20);
            service(handle, WATER, WATER_NAME, 21);
            service(handle, DIGITAL, DIGITAL_NAME, 22);
            new PastRequests(parts).fill(handle);
            autumn(handle);
            latest(handle);
            unread(handle);
            return true;
        });
    }

    private void service(Handle handle, String slug, String name, int place) {
        if (bodies.find(handle, slug).isEmpty()) {
            bodies.add(
                    handle,
                    new Body(
                            slug,
                            TOWN,
                            name,
                            BodyKind.SERVICE,
                            "",
                            "",
                            "",
                            "",
                            place,
                            parts.context().clock().instant()));
        }
    }

    private InventedRequest received(Handle handle, int daysAgo, RequestKind kind, PublicRequest.Words words) {
        return InventedRequest.received(parts, handle, daysAgo, kind, words);
    }

    private void autumn(Handle handle) {
        received(
                        handle,
                        41,
                        RequestKind.OTHER,
                        words(
                                "Un terrain de boules à Corvaux",
                                "Peut-on avoir un terrain de boules à Corvaux, près de la halle ?",
                                ""))
                .qualified(2, TOWN, YASMINE, YASMINE_NAME)
                .relayed(3)
                .answered(
                        13,
                        TOWN_NAME,
                        Outcome.REFUSED,
                        "Non retenu : la zone est inondable et rien ne peut y être construit.")
                .joined(3);
        received(
                        handle,
                        39,
                        RequestKind.DOCUMENT,
                        words(
                                "Le contrat des transports scolaires",
                                "Je demande le contrat signé avec la société des cars, et ses avenants.",
                                "Savoir qui décide des arrêts supprimés."))
                .qualified(1, MOBILITY, YASMINE, YASMINE_NAME)
                .relayed(2)
                .reminded(18)
                .silent(34)
                .escalated(35, TOWN, TOWN_NAME)
                .joined(12);
        received(
                        handle,
                        26,
                        RequestKind.DATA,
                        words(
                                "Les fuites du réseau d’eau",
                                "Je demande la carte et les volumes des fuites du réseau d’eau potable, par secteur.",
                                "Un groupe d’habitants propose de relever les compteurs."))
                .qualified(2, WATER, CAMILLE, CAMILLE_NAME)
                .relayed(3)
                .reminded(19)
                .joined(24)
                .owed(20, 20);
        received(
                        handle,
                        15,
                        RequestKind.OTHER,
                        words(
                                "Baisser le prix du gaz",
                                "Pouvez-vous demander au fournisseur de baisser le prix du gaz ?",
                                ""))
                .declined(
                        3,
                        PAUL_NAME,
                        "Aucune administration d’ici n’en décide. Le médiateur national de l’énergie aide gratuitement en cas de litige.");
        received(
                        handle,
                        12,
                        RequestKind.PARTICIPATION,
                        words(
                                "Revoir l’horaire du car 4 avec les familles",
                                "L’horaire du car 4 ne convient pas le mercredi : les élèves attendent une heure. Peut-on le revoir avec les familles ?",
                                "Que les enfants rentrent déjeuner chez eux."))
                .qualified(1, MOBILITY, YASMINE, YASMINE_NAME)
                .relayed(2)
                .answered(
                        9,
                        MOBILITY_NAME,
                        Outcome.GRANTED,
                        "Une réunion s’est tenue avec douze familles. L’horaire change dès janvier : départ à 12 h 20.")
                .joined(9);
    }

    private void latest(Handle handle) {
        InventedRequest lights = received(
                        handle,
                        9,
                        RequestKind.DATA,
                        words(
                                "Les horaires de l’éclairage public",
                                "Je demande les heures d’allumage et d’extinction de l’éclairage, rue par rue.",
                                "Dire où l’on voit les étoiles et où l’on a peur de rentrer."))
                .qualified(1, TOWN, PAUL, PAUL_NAME)
                .relayed(2)
                .joined(11);
        received(
                        handle,
                        6,
                        RequestKind.DATA,
                        words(
                                "À quelle heure s’éteignent les lampadaires ?",
                                "Pouvez-vous publier l’heure d’extinction des lampadaires de Hautechaume ?",
                                ""))
                .qualified(1, TOWN, PAUL, PAUL_NAME)
                .grouped(2, lights.request(), PAUL_NAME);
        received(
                        handle,
                        5,
                        RequestKind.PARTICIPATION,
                        words(
                                "Écrire ensemble le règlement des jardins partagés",
                                "Les jardiniers demandent à écrire le nouveau règlement avec le service, en deux ateliers.",
                                "Un règlement que tout le monde comprend et respecte."))
                .qualified(2, TOWN, CAMILLE, CAMILLE_NAME)
                .joined(7);
    }

    private void unread(Handle handle) {
        received(
                handle,
                3,
                RequestKind.OTHER,
                words(
                        "L’éclairage cassé devant l’école",
                        "L’éclairage est cassé devant l’école de Hautechaume depuis une semaine.",
                        ""));
        received(
                handle,
                1,
                RequestKind.CODE,
                words(
                        "Le programme qui attribue les places en crèche",
                        "Je demande les règles et le code du programme qui classe les demandes de place en crèche.",
                        "Vérifier avec d’autres parents que le classement est juste."));
    }
}
