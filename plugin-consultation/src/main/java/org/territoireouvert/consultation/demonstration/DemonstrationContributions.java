package org.territoireouvert.consultation.demonstration;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.Contribution.Part;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.Position;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.model.PlannedStep;

/** What invented travellers wrote about the last bus, and arguments on free buses. */
final class DemonstrationContributions {

    /** What travellers ask, each with the idea under which the synthesis groups it. */
    enum Wish {
        /** Most people. */
        LATER("Un car plus tard le soir", "Il faudrait un départ vers 19 h 40, du lundi au vendredi."),
        /** Those who come by train. */
        TRAIN("Attendre le train de 19 h 25", "Le car pourrait attendre le train quand il a dix minutes de retard."),
        /** Families. */
        WEDNESDAY("Le mercredi après-midi", "Deux cars de plus le mercredi après-midi suffiraient."),
        /** Young people. */
        PRICE("Un prix plus bas pour les jeunes", "Le trajet est trop cher quand on le fait deux fois par jour."),
        /** Those who wait. */
        SHELTER("Un abri à l’arrêt", "On attend sous la pluie : il faudrait un banc et un toit."),
        /** A few. */
        SAME("Ne rien changer", "Les horaires actuels me vont, un car de plus roulerait presque vide."),
        /** What is about something else. */
        POOL("Les horaires de la piscine", "La piscine devrait ouvrir le dimanche matin.");

        private final String title;
        private final String demand;

        Wish(String title, String demand) {
            this.title = title;
            this.demand = demand;
        }

        /** Returns what the contributions have as title. */
        String title() {
            return title;
        }
    }

    private static final int TRAVELLERS = 212;
    private static final long SEED = 2025;
    private static final int ON_PAPER = 4;
    private static final int DAYS = 28;

    private static final List<String> VILLAGES = List.of(
            "Corvaux",
            "Lisière-le-Bourg",
            "Saint-Aubin",
            "Les Essarts",
            "Montcel",
            "Pontaubrelle",
            "la Roche",
            "Fontenelle",
            "Marsac",
            "Villedieu");

    private static final List<String> SITUATIONS = List.of(
            "je travaille à la ville voisine",
            "ma fille est au lycée",
            "je n’ai plus de voiture depuis un an",
            "je suis infirmière et je finis à 19 heures",
            "je prends le train tous les jours",
            "je suis apprenti chez un boulanger",
            "je rends visite à ma mère à l’hôpital",
            "nous avons deux enfants et une seule voiture",
            "je suis étudiant et je rentre le vendredi",
            "je suis retraité et je ne conduis plus la nuit",
            "mon fils joue au handball le soir",
            "je fais les courses au marché");

    private static final List<Wish> OFTEN = List.of(
            Wish.LATER,
            Wish.LATER,
            Wish.LATER,
            Wish.LATER,
            Wish.LATER,
            Wish.TRAIN,
            Wish.TRAIN,
            Wish.WEDNESDAY,
            Wish.PRICE,
            Wish.SHELTER);

    private record Argument(Position position, String title, String text) {}

    private static final List<Argument> ARGUMENTS = List.of(
            new Argument(
                    Position.FOR,
                    "Ceux qui ont le moins en profitent le plus",
                    "Un abonnement coûte 32 euros par mois. Pour un apprenti, c’est une journée de travail."),
            new Argument(
                    Position.FOR,
                    "On prend le car sans réfléchir quand il est gratuit",
                    "À Dunkerque, les cars sont gratuits depuis 2018 et bien plus de personnes les prennent."),
            new Argument(
                    Position.FOR,
                    "Le conducteur n’a plus à vendre de tickets",
                    "Le car perd moins de temps aux arrêts."),
            new Argument(
                    Position.FOR,
                    "Moins de voitures devant les écoles",
                    "Les collégiens viendraient seuls, sans leurs parents."),
            new Argument(
                    Position.AGAINST,
                    "L’argent des tickets paie des cars en plus",
                    "Les recettes sont de 410 000 euros par an : c’est le prix de trois lignes du soir."),
            new Argument(
                    Position.AGAINST,
                    "Ce qui manque, ce sont des horaires, pas un prix",
                    "Un car gratuit qui ne passe pas ne sert à personne."),
            new Argument(
                    Position.AGAINST,
                    "Des marcheurs et des cyclistes prendraient le car",
                    "Ils laisseraient leurs pieds, pas leur voiture."));

    private final PluginContext context;
    private final KeepInvented contributions;

    DemonstrationContributions(PluginContext context, KeepInvented contributions) {
        this.context = context;
        this.contributions = contributions;
    }

    /** Writes what travellers contributed to a call, as a part of a transaction. */
    void call(Handle handle, PlannedStep step) {
        Random random = new Random(SEED);
        Set<String> known = new HashSet<>();
        List<Wish> wishes =
                new ArrayList<>(List.of(Wish.SAME, Wish.SAME, Wish.SAME, Wish.SAME, Wish.SAME, Wish.POOL, Wish.POOL));
        while (wishes.size() < TRAVELLERS) {
            wishes.add(OFTEN.get(random.nextInt(OFTEN.size())));
        }
        int number = 0;
        for (Wish wish : wishes) {
            String text = text(wish, random);
            while (!known.add(text)) {
                text = text(wish, random);
            }
            add(
                    handle,
                    step,
                    Words.of(wish.title, text),
                    ContributionKind.PROPOSAL,
                    day(step, number++ % DAYS),
                    random);
        }
    }

    private static String text(Wish wish, Random random) {
        return "J’habite à " + VILLAGES.get(random.nextInt(VILLAGES.size())) + ", "
                + SITUATIONS.get(random.nextInt(SITUATIONS.size())) + ". " + wish.demand;
    }

    private Instant day(PlannedStep step, int day) {
        return step.step()
                .startsOn()
                .plusDays(day)
                .atTime(LocalTime.NOON)
                .atZone(context.zone())
                .toInstant();
    }

    private void add(Handle handle, PlannedStep step, Words words, ContributionKind kind, Instant at, Random random) {
        boolean paper = random.nextInt(ON_PAPER) == 0;
        Contribution contribution = Contribution.of(
                context.ids().next(),
                step,
                kind,
                words,
                paper ? "" : context.ids().next(),
                at);
        contributions.keep(
                handle,
                step,
                paper
                        ? contribution.heard("registre de la mairie de " + VILLAGES.get(random.nextInt(4)))
                        : contribution);
    }

    /** Writes arguments into a debate, as a part of a transaction. */
    void debate(Handle handle, PlannedStep step) {
        int number = 0;
        for (Argument argument : ARGUMENTS) {
            Words words = new Words(argument.position(), argument.title(), List.of(new Part("", argument.text())));
            contributions.keep(
                    handle,
                    step,
                    Contribution.of(
                            context.ids().next(),
                            step,
                            ContributionKind.ARGUMENT,
                            words,
                            context.ids().next(),
                            day(step, number++)));
        }
    }
}
