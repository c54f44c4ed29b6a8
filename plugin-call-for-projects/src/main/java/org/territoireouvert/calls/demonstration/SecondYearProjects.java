package org.territoireouvert.calls.demonstration;

import java.util.List;
import org.territoireouvert.api.organisation.Classification;

/** Who applied to "Haies et mares" in its second year, and with what. */
final class SecondYearProjects {

    private SecondYearProjects() {}

    /** An invented organisation. */
    record Applicant(String name, Classification kind, String siret) {}

    /**
     * An invented application.
     *
     * @param territory code of its commune
     * @param aid in euros
     * @param marks of two assessors: effect and upkeep of the first one, then of the second one
     */
    record Invented(
            String collective,
            List<Applicant> members,
            String title,
            String summary,
            String where,
            String territory,
            int metres,
            String upkeep,
            int aid,
            List<Integer> marks,
            String comment) {}

    /** Returns all of them, in the order in which they were sent. */
    static List<Invented> all() {
        return List.of(
                new Invented(
                        "Les Haies de la Lisière",
                        List.of(
                                new Applicant("Commune de Corvaux", Classification.PUBLIC_BODY, "00000012500013"),
                                new Applicant("Ferme des Saules", Classification.COMPANY, "00000030700017"),
                                new Applicant("École Simone-Veil", Classification.SCHOOL, "00000031500010")),
                        "Une haie de l’école à la rivière",
                        "1 200 mètres de haie entre l’école de Corvaux et la rivière, plantés par les élèves et deux fermes.",
                        "Chemin du Moulin, Corvaux",
                        "00401",
                        1_200,
                        "La commune taille, la ferme des Saules arrose les trois premières années, les élèves comptent les oiseaux.",
                        6_000,
                        List.of(5, 4, 5, 5),
                        "La haie relie deux milieux qui étaient séparés."),
                new Invented(
                        "Mares en chaîne",
                        List.of(
                                new Applicant("Association Eaux vives", Classification.ASSOCIATION, "00000032300014"),
                                new Applicant("Commune de Saint-Élan", Classification.PUBLIC_BODY, "00000033100017")),
                        "Six mares entre deux bois",
                        "Six petites mares, une tous les 300 mètres, pour que les tritons passent d’un bois à l’autre.",
                        "Bois du Roy, Saint-Élan",
                        "00406",
                        0,
                        "L’association vient deux fois par an, la commune prête un engin.",
                        6_000,
                        List.of(4, 4, 4, 3),
                        "Le suivi est décrit année par année."),
                new Invented(
                        "Ferme des Trois Chênes",
                        List.of(new Applicant("Ferme des Trois Chênes", Classification.COMPANY, "00000034900019")),
                        "Des haies autour des pâtures",
                        "900 mètres de haie pour abriter le troupeau et ralentir l’eau.",
                        "Les Trois Chênes, Hautechaume",
                        "00402",
                        900,
                        "L’exploitation, avec un contrat de cinq ans.",
                        6_000,
                        List.of(4, 4, 3, 4),
                        "Un effet sur l’eau, peu de lien avec les voisins."),
                new Invented(
                        "Les Jardins de Pontaubrelle",
                        List.of(
                                new Applicant(
                                        "Jardins partagés de Pontaubrelle",
                                        Classification.ASSOCIATION,
                                        "00000035600014"),
                                new Applicant("Commune de Pontaubrelle", Classification.PUBLIC_BODY, "00000036400018")),
                        "Une mare pour le jardin partagé",
                        "Une mare de 80 m² et une haie de petits fruits, ouvertes aux écoles.",
                        "Rue des Prés, Pontaubrelle",
                        "00405",
                        150,
                        "Les jardiniers, un samedi par mois.",
                        5_400,
                        List.of(3, 4, 3, 4),
                        "Beau projet pour les écoles, petit effet sur les oiseaux."),
                new Invented(
                        "Vergers du Val",
                        List.of(
                                new Applicant(
                                        "Coopérative des vergers du Val", Classification.COMPANY, "00000037200011"),
                                new Applicant("Lycée agricole", Classification.SCHOOL, "00000038000014")),
                        "Haies mellifères dans les vergers",
                        "Quatre haies d’espèces locales entre les vergers, pour les abeilles.",
                        "Plateau du Val, Corvaux",
                        "00401",
                        1_600,
                        "La coopérative et les élèves du lycée agricole.",
                        6_000,
                        List.of(5, 4, 1, 3),
                        "Les espèces sont bien choisies."),
                new Invented(
                        "Commune de Montbrèche",
                        List.of(new Applicant("Commune de Montbrèche", Classification.PUBLIC_BODY, "00000039800016")),
                        "Replanter le talus du lavoir",
                        "300 mètres de talus replantés après les travaux de la route.",
                        "Le Lavoir, Montbrèche",
                        "00404",
                        300,
                        "Les agents de la commune.",
                        5_500,
                        List.of(3, 3, 2, 3),
                        "L’entretien est assuré, l’effet reste local."),
                new Invented(
                        "Les Amis du bocage",
                        List.of(
                                new Applicant("Les Amis du bocage", Classification.ASSOCIATION, "00000013300017"),
                                new Applicant("Ferme de la Noë", Classification.COMPANY, "00000040600017"),
                                new Applicant("Ferme du Puits", Classification.COMPANY, "00000041400011")),
                        "Réparer 2 kilomètres de bocage",
                        "Combler les trous de vieilles haies dans deux fermes, avec des chantiers ouverts.",
                        "La Noë, Hautechaume",
                        "00402",
                        2_000,
                        "Chaque ferme entretient ses haies, l’association forme à la taille.",
                        6_000,
                        List.of(4, 5, 4, 4),
                        "Deux kilomètres pour ce prix, c’est rare."),
                new Invented(
                        "Golf de la Lisière",
                        List.of(new Applicant("SAS Golf de la Lisière", Classification.COMPANY, "00000042200014")),
                        "Une pièce d’eau d’agrément",
                        "Agrandir la pièce d’eau du parcours.",
                        "Golf de la Lisière",
                        "00400",
                        0,
                        "Le personnel du golf.",
                        4_200,
                        List.of(1, 2, 0, 3),
                        "L’eau serait pompée en été : l’effet est contraire au but de l’appel."));
    }
}
