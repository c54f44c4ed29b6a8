package org.territoireouvert.participatorybudget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes the two invented votes of the demonstration, the same ballots every time. */
final class DemonstrationVotes {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int LAST_YEAR_BALLOTS = 2_846;
    private static final int MOST_CHOICES = 5;
    private static final long SEED = 1_901;

    private final LocalDate today;

    DemonstrationVotes(Instant now, ZoneId zone) {
        today = LocalDate.ofInstant(now, zone);
    }

    /** A project of the demonstration; popularity is the chance in a thousand that a voter of any commune names it. */
    private record Candidate(String title, String place, String theme, int cost, int popularity, String description) {}

    private static final List<Candidate> LAST_YEAR = List.of(
            new Candidate(
                    "Halle couverte du marché",
                    "Lisière-le-Bourg",
                    "Espaces publics",
                    118_000,
                    400,
                    "Couvrir la moitié de la place du marché, pour les commerçants et les fêtes."),
            new Candidate(
                    "Ombrière et bancs à l’école Jules-Verne",
                    "Lisière-le-Bourg",
                    "Éducation",
                    48_000,
                    373,
                    "De l’ombre dans la cour et devant l’entrée."),
            new Candidate(
                    "Aire de jeux inclusive du parc",
                    "Lisière-le-Bourg",
                    "Espaces publics",
                    64_000,
                    337,
                    "Des jeux pour tous les enfants, fauteuil compris."),
            new Candidate(
                    "Passerelle du gué des Tanneurs",
                    "Corvaux",
                    "Mobilités",
                    92_000,
                    330,
                    "Relier le bourg à la gare sans longer la départementale."),
            new Candidate(
                    "Ateliers de réparation itinérants",
                    "14 communes",
                    "Convivialité",
                    22_000,
                    306,
                    "Un camion et des bénévoles, une fois par mois dans chaque commune."),
            new Candidate(
                    "Défibrillateurs des salles communales",
                    "14 communes",
                    "Santé",
                    12_800,
                    265,
                    "Huit appareils et une formation."),
            new Candidate(
                    "Piste d’athlétisme rénovée", "Pontaubrelle", "Sports", 135_000, 235, "Refaire les six couloirs."),
            new Candidate(
                    "Bibliothèque à vélo",
                    "14 communes",
                    "Éducation",
                    9_600,
                    233,
                    "Un vélo-cargo de livres pour les hameaux."),
            new Candidate(
                    "Salle de répétition intercommunale",
                    "Saint-Élan",
                    "Culture",
                    71_000,
                    216,
                    "Isoler l’ancien garage communal."),
            new Candidate(
                    "Verger partagé de Montbrèche",
                    "Montbrèche",
                    "Nature",
                    14_500,
                    179,
                    "Quarante-six arbres entretenus avec l’école."),
            new Candidate(
                    "Mares et haies du bocage",
                    "Vieilles-Granges",
                    "Nature",
                    19_800,
                    167,
                    "Replanter avec les exploitants."),
            new Candidate(
                    "Abribus des hameaux", "Hautechaume", "Mobilités", 26_400, 143, "Quatre abris aux arrêts du car."));

    private static final List<Candidate> THIS_YEAR = List.of(
            new Candidate(
                    "Passerelle piétonne du gué des Tanneurs",
                    "Corvaux",
                    "Mobilités",
                    86_000,
                    0,
                    "Aujourd’hui, les 340 élèves et salariés qui vont à la gare à pied marchent 900 m sur le bas-côté de la départementale. Le gué des Tanneurs est plus court, mais il est sous l’eau quatre mois par an. Nous proposons une passerelle en bois de 22 m, large de 2 m, accessible en fauteuil roulant, avec un éclairage qui s’éteint à 23 h."),
            new Candidate(
                    "Ombre et bancs place du Champ-de-Foire",
                    "Lisière-le-Bourg",
                    "Espaces publics",
                    42_000,
                    0,
                    "Douze arbres, une pergola et vingt places assises."),
            new Candidate(
                    "Atelier vélo solidaire de la gare",
                    "Pontaubrelle",
                    "Mobilités",
                    28_500,
                    0,
                    "Un local, des outils et un mécanicien deux jours par semaine."),
            new Candidate(
                    "Trois kilomètres de haies et quatre mares",
                    "Vieilles-Granges",
                    "Nature",
                    31_200,
                    0,
                    "Replanter le bocage avec les exploitants et les écoles."),
            new Candidate(
                    "Cour d’école plantée et ouverte le week-end",
                    "Saint-Élan",
                    "Éducation",
                    58_000,
                    0,
                    "Remplacer 600 m² de bitume, ouvrir la cour le samedi."),
            new Candidate(
                    "Navette du marché pour les hameaux",
                    "Hautechaume",
                    "Mobilités",
                    36_400,
                    0,
                    "Un aller-retour le mercredi et le samedi pendant un an."),
            new Candidate(
                    "Piste de glisse couverte",
                    "Lisière-le-Bourg",
                    "Sports",
                    120_000,
                    0,
                    "Un toit sur la piste existante pour l’utiliser toute l’année."),
            new Candidate(
                    "Four à pain et grainothèque mobiles",
                    "14 communes",
                    "Convivialité",
                    9_800,
                    0,
                    "Une remorque prêtée aux associations et aux comités des fêtes."),
            new Candidate(
                    "Fontaines à eau sur la voie verte",
                    "5 communes",
                    "Espaces publics",
                    17_600,
                    0,
                    "Huit fontaines, une tous les 4 km."),
            new Candidate(
                    "Jardin des soignants",
                    "Lisière-le-Bourg",
                    "Santé",
                    24_000,
                    0,
                    "Un jardin devant la maison de santé, ouvert à tous."),
            new Candidate(
                    "Refuge pour les chauves-souris",
                    "Montbrèche",
                    "Nature",
                    6_400,
                    0,
                    "Vingt gîtes dans les combles des églises, suivis par l’école."),
            new Candidate(
                    "Éclairage qui s’éteint la nuit",
                    "Corvaux",
                    "Nature",
                    52_000,
                    0,
                    "Des détecteurs dans les rues où personne ne passe."),
            new Candidate(
                    "Studio d’enregistrement prêté aux jeunes",
                    "Pontaubrelle",
                    "Culture",
                    33_000,
                    0,
                    "Deux pièces de l’ancienne poste, gérées par le foyer."),
            new Candidate(
                    "Terrain de pétanque accessible",
                    "Saint-Élan",
                    "Sports",
                    11_500,
                    0,
                    "Un sol stable, deux tables, de l’ombre."),
            new Candidate(
                    "Boîtes à livres et à jeux",
                    "14 communes",
                    "Culture",
                    8_200,
                    0,
                    "Une boîte par commune, fabriquée au lycée."),
            new Candidate(
                    "Sentier des lavoirs",
                    "Hautechaume",
                    "Espaces publics",
                    19_900,
                    0,
                    "Sept lavoirs nettoyés et reliés à pied."),
            new Candidate(
                    "Permanence numérique mobile",
                    "14 communes",
                    "Convivialité",
                    27_000,
                    0,
                    "Une personne et quatre ordinateurs, dans chaque mairie deux fois par mois."),
            new Candidate(
                    "Local partagé pour les associations",
                    "Corvaux",
                    "Convivialité",
                    74_000,
                    0,
                    "Rénover l’ancienne école du haut."),
            new Candidate(
                    "Parcours de santé du lac",
                    "La Roche-Aubrelle",
                    "Sports",
                    22_300,
                    0,
                    "Douze agrès en bois autour du lac."),
            new Candidate(
                    "Préau pour le marché des producteurs",
                    "Montbrèche",
                    "Espaces publics",
                    65_000,
                    0,
                    "Un toit de bois pour vingt étals."),
            new Candidate(
                    "Potagers d’école",
                    "14 communes",
                    "Éducation",
                    15_400,
                    0,
                    "Un potager et un récupérateur d’eau par école volontaire."),
            new Candidate(
                    "Trottoirs continus vers le collège",
                    "Pontaubrelle",
                    "Mobilités",
                    98_000,
                    0,
                    "Trois cents mètres de trottoir là où il n’y en a pas."),
            new Candidate(
                    "Ruches et prairie fleurie",
                    "Vieilles-Granges",
                    "Nature",
                    7_300,
                    0,
                    "Six ruches suivies par l’apiculteur du village."),
            new Candidate(
                    "Cinéma de plein air",
                    "La Roche-Aubrelle",
                    "Culture",
                    13_600,
                    0,
                    "Un écran et douze séances en été."));

    int lastYearNumber() {
        return today.getYear() - 1;
    }

    String lastYearTitle() {
        return "Budget participatif " + lastYearNumber();
    }

    String thisYearTitle() {
        return "Budget participatif " + today.getYear();
    }

    String lastYear() {
        List<String> ballots = ballots();
        LocalDate end = LocalDate.of(lastYearNumber(), 12, 7);
        return meta("Édition " + lastYearNumber(), LAST_YEAR.size(), ballots.size(), 250_000, end.minusDays(20), end)
                + projects(LAST_YEAR)
                + "VOTES\nvoter_id;vote;voting_method\n"
                + String.join("", ballots);
    }

    /** The vote began a week ago and lasts three; the ballots are the voters' until it is over. */
    String thisYear() {
        return meta("Édition " + today.getYear(), THIS_YEAR.size(), 0, 300_000, today.minusDays(8), today.plusDays(12))
                + projects(THIS_YEAR)
                + "VOTES\nvoter_id;vote;voting_method\n";
    }

    private static String meta(String name, int projects, int ballots, int budget, LocalDate begins, LocalDate ends) {
        return "META\nkey;value\ndescription;" + name + " du budget participatif de Val-de-Lisière\ncountry;France\n"
                + "unit;Val-de-Lisière\ninstance;" + ends.getYear() + "\nnum_projects;" + projects + "\nnum_votes;"
                + ballots + "\nbudget;" + budget + "\nvote_type;approval\nrule;equalshares/add1\ndate_begin;"
                + DATE.format(begins) + "\ndate_end;" + DATE.format(ends) + "\nmax_length;" + MOST_CHOICES
                + "\nlanguage;fr\ncurrency;EUR\n";
    }

    private static String projects(List<Candidate> candidates) {
        StringBuilder text = new StringBuilder("PROJECTS\nproject_id;cost;name;category;neighborhood;description\n");
        int number = 0;
        for (Candidate candidate : candidates) {
            text.append(++number)
                    .append(';')
                    .append(candidate.cost())
                    .append(';')
                    .append(candidate.title());
            text.append(';').append(candidate.theme()).append(';').append(candidate.place());
            text.append(';').append(candidate.description()).append('\n');
        }
        return text.toString();
    }

    private static List<String> ballots() {
        Random random = new Random(SEED);
        List<String> ballots = new ArrayList<>();
        while (ballots.size() < LAST_YEAR_BALLOTS) {
            List<String> choice = new ArrayList<>();
            int start = random.nextInt(LAST_YEAR.size());
            for (int step = 0; step < LAST_YEAR.size() && choice.size() < MOST_CHOICES; step++) {
                int candidate = (start + step) % LAST_YEAR.size();
                if (random.nextInt(1_000) < LAST_YEAR.get(candidate).popularity()) {
                    choice.add(Integer.toString(candidate + 1));
                }
            }
            if (!choice.isEmpty()) {
                String method = random.nextInt(7) == 0 ? "paper" : "internet";
                ballots.add("b" + (ballots.size() + 1) + ";" + String.join(",", choice) + ";" + method + "\n");
            }
        }
        return ballots;
    }
}
