package org.territoireouvert.calls.demonstration;

import org.territoireouvert.calls.collective.joining.FoundCollective.Founding;
import org.territoireouvert.calls.model.collective.DecisionRule;

/** What the invented members of "Le Hangar commun" wrote. */
final class HangarTexts {

    static final String COMMUNE = "Le hangar communal de 240 m², rue des Granges, et 20 heures d’un agent par mois.";
    static final String ASSOCIATION = "Les outils de l’atelier et douze bénévoles le samedi.";
    static final String COMPANY = "Une épicerie ouverte cinq jours sur sept à l’entrée du hangar.";
    static final String NEIGHBOUR = "Deux demi-journées par semaine pour accueillir.";
    static final String CYCLISTS = "Un atelier de réparation de vélos, deux fois par mois.";
    static final String REQUEST =
            "Notre local ferme en mars. Nous cherchons un lieu à partager et nous pouvons tenir l’accueil le mercredi.";

    static final String FIRST_CHARTER = """
            ### Ce que nous voulons

            Un lieu ouvert à tous, tenu ensemble.

            ### Qui décide

            Chaque membre a une voix, quelle que soit sa taille. Une décision est prise à la majorité de tous les membres.

            ### Ce que chacun met

            Chaque membre écrit ce qu’il apporte et le tient à jour.
            """;

    static final String SECOND_CHARTER = """
            ### Ce que nous voulons

            Un lieu ouvert à tous, tenu ensemble, sans condition d’adhésion.

            ### Qui décide

            Chaque membre a une voix, quelle que soit sa taille. Une décision est prise à la majorité de tous les membres.

            ### Ce que chacun met

            Chaque membre écrit ce qu’il apporte et le tient à jour.

            ### L’argent

            Chaque partenaire gère sa part du budget. Les comptes sont montrés à tous les membres tous les trois mois.
            """;

    private HangarTexts() {}

    static Founding founding() {
        return new Founding(
                "Le Hangar commun",
                "Faire de l’ancien hangar communal un atelier, une épicerie et une salle ouverts à tous.",
                DecisionRule.MAJORITY,
                true,
                FIRST_CHARTER);
    }
}
