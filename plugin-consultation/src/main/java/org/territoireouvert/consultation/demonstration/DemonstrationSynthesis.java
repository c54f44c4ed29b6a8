package org.territoireouvert.consultation.demonstration;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.answer.Answer;
import org.territoireouvert.consultation.answer.Answer.Decision;
import org.territoireouvert.consultation.answer.Answer.Progress;
import org.territoireouvert.consultation.answer.AnswerContributions;
import org.territoireouvert.consultation.answer.AnswerRepository;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.demonstration.DemonstrationContributions.Wish;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.ArrangeThemes;
import org.territoireouvert.consultation.synthesis.SortContributions;
import org.territoireouvert.consultation.synthesis.WriteSentence;
import org.territoireouvert.consultation.synthesis.WriteSentence.Said;
import org.territoireouvert.consultation.synthesis.publication.PublishSynthesis;

/** The synthesis of what was written about the last bus: sorted, published, answered, followed up. */
final class DemonstrationSynthesis {

    private static final int MOST = 500;

    private final PluginContext context;
    private final ArrangeThemes arrange;
    private final SortContributions sort;
    private final WriteSentence write;
    private final PublishSynthesis publish;
    private final AnswerContributions answer;
    private final Actor actor;

    DemonstrationSynthesis(PluginContext context) {
        this.context = context;
        this.arrange = new ArrangeThemes(context);
        this.sort = new SortContributions(context);
        this.write = new WriteSentence(context);
        this.publish = new PublishSynthesis(context);
        this.answer = new AnswerContributions(context);
        this.actor = new Actor.PluginActor(context.id());
    }

    /** Writes it, on the contributions that are there. */
    void fill(PlannedStep step) {
        String evening = theme(step, "", "Rentrer le soir");
        String later = theme(step, evening, "Un départ vers 19 h 40");
        fill(step, later, Wish.LATER, "Beaucoup de voyageurs demandent un car qui part de la gare vers 19 h 40.");
        String train = theme(step, evening, "Attendre le train de 19 h 25");
        fill(
                step,
                train,
                Wish.TRAIN,
                "D’autres veulent que le car attende le train de 19 h 25 quand il est en retard.");
        String wednesday = theme(step, "", "Plus de cars le mercredi après-midi");
        fill(step, wednesday, Wish.WEDNESDAY, "Des familles demandent deux cars de plus le mercredi après-midi.");
        String price = theme(step, "", "Le prix pour les jeunes");
        fill(step, price, Wish.PRICE, "Pour les jeunes et les apprentis, deux trajets par jour coûtent trop cher.");
        String shelter = theme(step, "", "Attendre à l’abri");
        fill(step, shelter, Wish.SHELTER, "Des voyageurs attendent sous la pluie et demandent un banc et un toit.");
        String same = theme(step, "", "Garder les horaires actuels");
        fill(
                step,
                same,
                Wish.SAME,
                "Quelques personnes sont contentes des horaires : un car de plus serait presque vide.");
        sort.setAside(
                step,
                written(step, Wish.POOL),
                "Parle d’un autre sujet : les horaires de la piscine. Transmis au service des sports.");
        publish.publish(step, "", actor);
        publish.review(
                step,
                "J’ai relu soixante contributions au hasard : toutes sont à leur place. Les avis contraires sont présents.",
                actor);
        answer(
                step,
                evening,
                Decision.ACCEPTED,
                "Un car part à 19 h 40 du lundi au vendredi (délibération 2025-061). Il attend le train jusqu’à 19 h 50.",
                Progress.DONE,
                "Le car roule : 34 voyageurs par jour.");
        answer(
                step,
                wednesday,
                Decision.PARTLY,
                "Un car de plus le mercredi à 14 h 15. Un second coûterait 38 000 euros par an, sans voyageurs assez nombreux.",
                Progress.UNDER_WAY,
                "Essai d’un an commencé à la rentrée.");
        answer(
                step,
                price,
                Decision.LATER,
                "Le prix est discuté avec la région, dans le plan de mobilité 2032.",
                Progress.PLANNED,
                "Le sujet est à l’article 5 du projet de plan.");
    }

    private String theme(PlannedStep step, String parent, String title) {
        return arrange.add(step, parent, title).orElseThrow();
    }

    private List<String> written(PlannedStep step, Wish wish) {
        ContributionRepository contributions = new ContributionRepository(context.service(Json.class));
        return context
                .database()
                .<List<Contribution>, RuntimeException>read(handle ->
                        contributions.ofConsultation(handle, step.consultation().slug(), "", MOST))
                .stream()
                .filter(contribution -> contribution.title().equals(wish.title()))
                .map(Contribution::id)
                .toList();
    }

    private void fill(PlannedStep step, String theme, Wish wish, String sentence) {
        sort.group(step, written(step, wish), theme);
        write.add(step, theme, new Said(sentence, true, wish == Wish.SAME, List.of()));
    }

    private void answer(
            PlannedStep step, String theme, Decision decision, String why, Progress progress, String happened) {
        answer.answer(step, theme, "", decision, why, actor);
        AnswerRepository answers = new AnswerRepository();
        String id = context.database()
                .<Answer, RuntimeException>read(
                        handle -> answers.to(handle, step, theme, "").orElseThrow())
                .id();
        answer.follow(step, id, progress, happened, actor);
    }
}
