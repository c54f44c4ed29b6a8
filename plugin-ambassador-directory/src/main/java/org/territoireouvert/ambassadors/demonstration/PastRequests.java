package org.territoireouvert.ambassadors.demonstration;

import static org.territoireouvert.ambassadors.demonstration.InventedRequest.dataset;
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
import org.territoireouvert.ambassadors.request.RequestParts;
import org.territoireouvert.ambassadors.request.model.OpenedThing;
import org.territoireouvert.ambassadors.request.model.Outcome;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.ambassadors.request.model.Satisfaction;

/** Requests of the last year and of the summer, which are over or late. */
final class PastRequests {

    private final RequestParts parts;

    PastRequests(RequestParts parts) {
        this.parts = parts;
    }

    /** Has them arrive and go their way. */
    void fill(Handle handle) {
        lastYear(handle);
        summer(handle);
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
}
