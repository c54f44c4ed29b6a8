package org.territoireouvert.ambassadors.demonstration;

import static org.territoireouvert.ambassadors.demonstration.InventedRequest.dataset;
import static org.territoireouvert.ambassadors.demonstration.InventedRequest.words;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.ambassadors.model.BodyKind;
import org.territoireouvert.ambassadors.request.RequestParts;
import org.territoireouvert.ambassadors.request.model.OpenedThing;
import org.territoireouvert.ambassadors.request.model.Outcome;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.ambassadors.request.model.Satisfaction;
import org.territoireouvert.api.work.DemonstrationData;

/** Requests of people of Val-de-Lisière, in every state. */
public final class RequestDemonstration implements DemonstrationData {

    private static final String TOWN = "val-de-lisiere";
    private static final String TOWN_NAME = "Communauté de communes Val-de-Lisière";
    private static final String MOBILITY = "service-mobilites";
    private static final String MOBILITY_NAME = "Service Mobilités";
    private static final String WATER = "regie-des-eaux";
    private static final String WATER_NAME = "Régie des eaux";
    private static final String DIGITAL = "service-numerique";
    private static final String DIGITAL_NAME = "Service Numérique";
    private static final String YASMINE = "yasmine-belkacem";
    private static final String YASMINE_NAME = "Yasmine Belkacem";
    private static final String PAUL = "paul-lestrade";
    private static final String PAUL_NAME = "Paul Lestrade";
    private static final String CAMILLE = "camille-garnier";
    private static final String CAMILLE_NAME = "Camille Garnier";

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
            lastYear(handle);
            summer(handle);
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

    private void lastYear(Handle handle) {
        received(
                        handle,
                        480,
                        RequestKind.DATA,
                        words(
                                "Les horaires des bibliothèques en données ouvertes",
                                "Je demande les horaires des quatre bibliothèques dans un fichier que les téléphones lisent.",
                                "Les afficher dans l’application du car."))
                .qualified(2, TOWN, CAMILLE, CAMILLE_NAME)
                .relayed(3)
                .answered(
                        11,
                        TOWN_NAME,
                        Outcome.GRANTED,
                        "C’est fait. Le fichier change dès qu’un horaire change.",
                        dataset("Horaires des bibliothèques", "https://donnees.exemple.fr/bibliotheques"))
                .judged(12, Satisfaction.YES, "")
                .joined(8);
        received(
                        handle,
                        430,
                        RequestKind.PARTICIPATION,
                        words(
                                "Une place pour les habitants au comité de l’eau",
                                "Deux habitants tirés au sort pourraient siéger au comité de l’eau, avec voix consultative.",
                                "Que les choix sur les tarifs soient compris."))
                .qualified(4, WATER, CAMILLE, CAMILLE_NAME)
                .relayed(6)
                .reminded(22)
                .answered(
                        48,
                        WATER_NAME,
                        Outcome.PARTLY,
                        "Une personne tirée au sort siège depuis janvier. Le comité fera le point après un an.")
                .judged(50, Satisfaction.PARTLY, "C’est un début.")
                .joined(13);
    }

    private void summer(Handle handle) {
        received(
                        handle,
                        150,
                        RequestKind.DATA,
                        words(
                                "Les analyses de l’eau, commune par commune",
                                "Je demande les résultats des analyses de l’eau du robinet depuis 2020, dans un tableau.",
                                "L’eau a une odeur à Montbrèche : nous voulons comparer."))
                .qualified(1, WATER, CAMILLE, CAMILLE_NAME)
                .relayed(2)
                .answered(
                        16,
                        WATER_NAME,
                        Outcome.GRANTED,
                        "Les 214 analyses sont publiées et le seront chaque mois. L’odeur venait d’une purge du réseau.",
                        dataset(
                                "Analyses de l’eau, 2020 à aujourd’hui",
                                "https://donnees.exemple.fr/analyses-de-l-eau"))
                .judged(18, Satisfaction.YES, "Tout y est, et les unités sont expliquées.")
                .joined(17);
        received(
                        handle,
                        95,
                        RequestKind.CODE,
                        words(
                                "Le calcul du quotient de la cantine",
                                "Je demande le code ou les règles du programme qui calcule le tarif de la cantine.",
                                "Comprendre pourquoi deux familles semblables paient des prix différents."))
                .qualified(3, DIGITAL, PAUL, PAUL_NAME)
                .relayed(4)
                .answered(
                        30,
                        DIGITAL_NAME,
                        Outcome.PARTLY,
                        "Les règles et les barèmes sont publiés, avec des exemples. Le reste du programme appartient à un éditeur.",
                        new OpenedThing(
                                OpenedThing.Kind.CODE,
                                "Règles du tarif de la cantine",
                                "https://code.exemple.fr/cantine"),
                        new OpenedThing(
                                OpenedThing.Kind.DOCUMENT,
                                "Barèmes commentés",
                                "https://documents.exemple.fr/baremes.pdf"))
                .judged(33, Satisfaction.PARTLY, "Les exemples aident. Il manque le cas des gardes alternées.")
                .joined(6);
        received(
                        handle,
                        70,
                        RequestKind.DOCUMENT,
                        words(
                                "Les comptes rendus du comité des mobilités",
                                "Je demande les comptes rendus du comité des mobilités depuis deux ans.",
                                ""))
                .qualified(2, MOBILITY, YASMINE, YASMINE_NAME)
                .relayed(3)
                .answered(20, MOBILITY_NAME, Outcome.REFUSED, "Ces documents sont préparatoires.")
                .reopened(24, "Le comité a rendu ses avis : les documents ne sont plus préparatoires.")
                .relayed(58)
                .joined(5);
        received(
                        handle,
                        60,
                        RequestKind.OTHER,
                        words(
                                "Un ralentisseur rue du Lavoir",
                                "Peut-on poser un ralentisseur rue du Lavoir ? Les camions y passent vite.",
                                "La sécurité des enfants de l’école."))
                .qualified(1, MOBILITY, PAUL, PAUL_NAME)
                .relayed(2)
                .reminded(18)
                .answered(
                        33,
                        MOBILITY_NAME,
                        Outcome.GRANTED,
                        "Oui, au printemps. Nous avons mis un mois à répondre : le relevé de vitesse manquait.")
                .judged(35, Satisfaction.NO, "Le printemps est loin : rien n’est prévu d’ici là.");
    }

    private void autumn(Handle handle) {
        received(
                        handle,
                        41,
                        RequestKind.OTHER,
                        words(
                                "Un terrain de boules à Corvaux",
                                "Peut-on avoir un terrain de boules à Corvaux, près de la halle ?",
                                ""))
                .qualified(2, TOWN, YASMINE, YASMINE_NAME)
                .relayed(3)
                .answered(
                        13,
                        TOWN_NAME,
                        Outcome.REFUSED,
                        "Non retenu : la zone est inondable et rien ne peut y être construit.")
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
                                "Pouvez-vous demander au fournisseur de baisser le prix du gaz ?",
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
                                "L’horaire du car 4 ne convient pas le mercredi : les élèves attendent une heure. Peut-on le revoir avec les familles ?",
                                "Que les enfants rentrent déjeuner chez eux."))
                .qualified(1, MOBILITY, YASMINE, YASMINE_NAME)
                .relayed(2)
                .answered(
                        9,
                        MOBILITY_NAME,
                        Outcome.GRANTED,
                        "Une réunion s’est tenue avec douze familles. L’horaire change dès janvier : départ à 12 h 20.")
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
                                "À quelle heure s’éteignent les lampadaires ?",
                                "Pouvez-vous publier l’heure d’extinction des lampadaires de Hautechaume ?",
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
