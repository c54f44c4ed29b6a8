package org.territoireouvert.consultation.demonstration;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.profile.AnswerProfile;
import org.territoireouvert.consultation.profile.Census;
import org.territoireouvert.consultation.profile.CensusRepository;
import org.territoireouvert.consultation.profile.Participants;
import org.territoireouvert.consultation.profile.Question;

/** Who invented people in Val-de-Lisière say they are: older than the inhabitants, and more of them from the two towns. */
final class DemonstrationProfile {

    private static final int PEOPLE = 120;
    private static final long SEED = 1789;
    private static final double SKIPS = 0.08;

    /**
     * A band.
     *
     * @param inhabitants in the census; 0 where it counts none
     * @param participants about how many in a hundred
     */
    private record Planned(Question question, String band, int inhabitants, int participants) {}

    private static final List<Planned> BANDS = List.of(
            new Planned(Question.AGE, "0-14", 4_980, 1),
            new Planned(Question.AGE, "15-29", 4_310, 9),
            new Planned(Question.AGE, "30-44", 5_120, 20),
            new Planned(Question.AGE, "45-59", 5_640, 27),
            new Planned(Question.AGE, "60-74", 5_480, 34),
            new Planned(Question.AGE, "75+", 3_390, 9),
            new Planned(Question.GENDER, "FEMALE", 14_870, 46),
            new Planned(Question.GENDER, "MALE", 14_050, 44),
            new Planned(Question.GENDER, "OTHER", 0, 2),
            new Planned(Question.GENDER, "NOT_SAID", 0, 8),
            new Planned(Question.PLACE, "Pontaubrelle", 9_840, 38),
            new Planned(Question.PLACE, "Corvaux", 5_210, 24),
            new Planned(Question.PLACE, "Lisière-le-Bourg", 3_870, 13),
            new Planned(Question.PLACE, "Bois-Rondin", 2_150, 6),
            new Planned(Question.PLACE, "Valcreuse", 1_640, 5),
            new Planned(Question.PLACE, "Autres communes", 6_210, 14));

    private final PluginContext context;
    private final AnswerProfile answerProfile;

    DemonstrationProfile(PluginContext context) {
        this.context = context;
        this.answerProfile = new AnswerProfile(context);
    }

    /** Writes the census of a consultation that is open, and what its participants answer. */
    void fill(Consultation consultation) {
        List<String> people = context.database().write(handle -> begin(handle, consultation.slug()));
        Random random = new Random(SEED);
        for (String person : people) {
            Map<Question, String> answers = new EnumMap<>(Question.class);
            for (Question question : Question.values()) {
                if (random.nextDouble() >= SKIPS) {
                    answers.put(question, draw(question, random));
                }
            }
            answerProfile.answer(consultation, answers, person);
        }
    }

    private static List<String> begin(Handle handle, String slug) {
        Map<Question, Map<String, Integer>> figures = new EnumMap<>(Question.class);
        BANDS.stream()
                .filter(planned -> planned.inhabitants() > 0)
                .forEach(planned -> figures.computeIfAbsent(planned.question(), question -> new LinkedHashMap<>())
                        .put(planned.band(), planned.inhabitants()));
        new CensusRepository().replace(handle, slug, new Census("chiffres inventés, à la manière de l’Insee", figures));
        return new Participants().some(handle, slug, PEOPLE);
    }

    private static String draw(Question question, Random random) {
        List<Planned> bands =
                BANDS.stream().filter(planned -> planned.question() == question).toList();
        int ticket =
                random.nextInt(bands.stream().mapToInt(Planned::participants).sum());
        for (Planned planned : bands) {
            ticket -= planned.participants();
            if (ticket < 0) {
                return planned.band();
            }
        }
        return bands.getLast().band();
    }
}
