package org.territoireouvert.consultation.demonstration;

import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.tally.Tally;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.opinion.OpinionRepository;
import org.territoireouvert.consultation.opinion.Statement;
import org.territoireouvert.consultation.opinion.Statement.State;
import org.territoireouvert.consultation.opinion.StatementRepository;
import org.territoireouvert.consultation.profile.Participants;

/** Opinions of invented people on how to get about in Val-de-Lisière: three groups who share a few wishes. */
final class DemonstrationOpinions {

    private static final int PEOPLE = 140;
    private static final long SEED = 2032;
    private static final int SURE = 85;
    private static final int PERCENT = 100;
    private static final double PASSES = 0.08;
    private static final double SEES = 0.8;

    /**
     * A statement and how many in a hundred of each group agree.
     *
     * @param official whether the authority wrote it
     */
    private record Planned(String text, boolean official, int villages, int cyclists, int drivers) {}

    private static final List<Planned> STATEMENTS = List.of(
            new Planned("Le dernier car devrait partir de la gare après 19 h 30.", true, 95, 88, 72),
            new Planned("Un arrêt de car devant le collège est plus utile qu’un parking.", true, 90, 86, 70),
            new Planned("Les trottoirs abîmés doivent passer avant les nouvelles pistes cyclables.", true, 62, 18, 80),
            new Planned("Une voie sur deux du boulevard peut être donnée aux vélos.", true, 35, 94, 8),
            new Planned("Il faut des places de stationnement gratuites près du marché.", true, 70, 20, 96),
            new Planned("Le car devrait être gratuit pour les moins de 18 ans.", true, 92, 84, 45),
            new Planned("La vitesse doit être limitée à 30 km/h dans tous les bourgs.", true, 66, 93, 14),
            new Planned("On peut supprimer l’arrêt du lavoir pour gagner du temps.", true, 12, 40, 52),
            new Planned("Le covoiturage marcherait mieux avec des points de rendez-vous éclairés.", false, 86, 80, 78),
            new Planned("Je laisserais ma voiture si le car passait toutes les heures le dimanche.", false, 88, 76, 30),
            new Planned("Les chemins ruraux doivent être entretenus pour aller à l’école à pied.", false, 84, 90, 66),
            new Planned("La gare a besoin d’un abri fermé pour cinquante vélos.", false, 48, 96, 25));

    private final PluginContext context;
    private final StatementRepository statements = new StatementRepository();
    private final OpinionRepository opinions = new OpinionRepository();
    private final ContributionRepository contributions;
    private final Participants participants = new Participants();

    DemonstrationOpinions(PluginContext context) {
        this.context = context;
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /** Writes the statements and opinions of a step, as a part of a transaction. */
    void fill(Handle handle, PlannedStep step) {
        List<String> written =
                STATEMENTS.stream().map(planned -> write(handle, step, planned)).toList();
        Statement waiting = statement(
                "Les élus devraient prendre le car une fois par semaine.",
                context.ids().next(),
                State.PROPOSED);
        statements.add(handle, step, waiting);
        Random random = new Random(SEED);
        for (int person = 0; person < PEOPLE; person++) {
            answer(handle, step, written, random);
        }
    }

    private String write(Handle handle, PlannedStep step, Planned planned) {
        Statement statement = statement(
                planned.text(), planned.official() ? "" : context.ids().next(), State.PUBLISHED);
        statements.add(handle, step, statement);
        if (!planned.official()) {
            contributions.add(handle, statement.contribution(step));
        }
        return statement.id();
    }

    private Statement statement(String text, String author, State state) {
        return new Statement(
                context.ids().next(),
                text,
                author,
                state,
                "",
                Tally.NONE,
                context.clock().instant());
    }

    private void answer(Handle handle, PlannedStep step, List<String> written, Random random) {
        String person = context.ids().next();
        participants.took(handle, step.consultation().slug(), person);
        int group = random.nextInt(PERCENT);
        for (int index = 0; index < written.size(); index++) {
            if (random.nextDouble() < SEES) {
                Planned planned = STATEMENTS.get(index);
                int agree = group < SURE / 2
                        ? planned.villages()
                        : group < SURE - SURE / 6 ? planned.cyclists() : planned.drivers();
                opinions.put(handle, step, written.get(index), person, vote(agree, random));
            }
        }
    }

    private static Vote vote(int agree, Random random) {
        if (random.nextDouble() < PASSES) {
            return Vote.PASS;
        }
        return random.nextInt(PERCENT) < agree ? Vote.AGREE : Vote.DISAGREE;
    }
}
