package org.territoireouvert.consultation.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.consultation.answering.JoinFile;
import org.territoireouvert.consultation.answering.Respondent;
import org.territoireouvert.consultation.answering.SaveAnswers;
import org.territoireouvert.consultation.answering.SendAnswers;
import org.territoireouvert.consultation.answering.StoredAnswer;
import org.territoireouvert.consultation.answering.file.AcceptFile;
import org.territoireouvert.consultation.answering.file.AnswerFile;
import org.territoireouvert.consultation.answering.file.AnswerFileRepository;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.questionnaire.Answer;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.Bounds;
import org.territoireouvert.consultation.questionnaire.Condition;
import org.territoireouvert.consultation.questionnaire.FileFamily;
import org.territoireouvert.consultation.questionnaire.FileRules;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.Terms;

/** A questionnaire on how people get about in Val-de-Lisière, and answers of invented people. */
final class DemonstrationQuestionnaire {

    private static final long SEED = 2026;
    private static final int ALL = 618;
    private static final int SO_FAR = 60;
    private static final String SHEET = "5f0d3c1e-8a4b-4c7d-9e2f-0b6a7c8d9e0f";
    private static final int PAPER_EVERY = 9;
    private static final int OLDEST = 78;
    private static final int YOUNGEST = 14;
    private static final double BY_CAR = 0.58;
    private static final double WRITES = 0.15;

    private static final List<String> WISHES = List.of(
            "Un car le dimanche, au moins l’été.",
            "Des trottoirs sans trous entre l’école et la place.",
            "Un abri à vélos fermé à la gare.",
            "Que le car attende le train du soir.",
            "Un passage piéton devant la maison de santé.");

    private static final Questionnaire QUESTIONS = new Questionnaire(
            new Terms(false, true, true),
            List.of(
                    Question.choosing(
                                    "q1",
                                    QuestionKind.SINGLE,
                                    "Comment faites-vous votre trajet le plus fréquent ?",
                                    "En voiture",
                                    "En car",
                                    "À vélo",
                                    "À pied")
                            .require(),
                    Question.choosing(
                                    "q2",
                                    QuestionKind.MULTIPLE,
                                    "Qu’est-ce qui vous ferait laisser la voiture ?",
                                    "Un car plus souvent",
                                    "Une piste cyclable",
                                    "Un covoiturage organisé",
                                    "Rien")
                            .when(Optional.of(new Condition("q1", Set.of("a")))),
                    Question.of("q3", QuestionKind.NUMBER, "Combien de minutes dure ce trajet ?", new Bounds(0, 180)),
                    Question.of("q4", QuestionKind.SCALE, "Ce trajet vous convient-il ?", new Bounds(1, 5)),
                    Question.matrix(
                            "q5",
                            "Que pensez-vous de ces services ?",
                            List.of("Les cars", "Les pistes cyclables", "Les trottoirs"),
                            List.of("Bien", "Moyen", "Mal")),
                    Question.choosing(
                            "q6",
                            QuestionKind.RANKING,
                            "Que faut-il faire d’abord ?",
                            "Les cars",
                            "Les pistes cyclables",
                            "Les trottoirs"),
                    Question.of("q7", QuestionKind.NUMBER, "Quel âge avez-vous ?", new Bounds(0, 120)),
                    Question.of("q8", QuestionKind.LONG_TEXT, "Qu’aimeriez-vous changer en premier ?", Bounds.NONE)
                            .disclose()),
            8);

    private static final Question PHOTO = Question.joining(
                    "q9",
                    "Une photo d’un endroit où l’on passe mal à pied ou à vélo ?",
                    new FileRules(Set.of(FileFamily.PICTURE, FileFamily.PDF), 5, 2))
            .disclose();

    private final PluginContext context;
    private final QuestionnaireRepository questionnaires;
    private final SendAnswers sendAnswers;

    DemonstrationQuestionnaire(PluginContext context) {
        this.context = context;
        this.questionnaires = new QuestionnaireRepository(context.service(Json.class));
        this.sendAnswers = new SendAnswers(context);
    }

    /** Writes the questions and answers of a step, as a part of a transaction. */
    void fill(Handle handle, PlannedStep step) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        boolean over = step.isOverOn(today);
        Questionnaire questions = over ? QUESTIONS : QUESTIONS.with(PHOTO, 1);
        questionnaires.publish(handle, step, 1, questions, context.clock().instant());
        Random random = new Random(SEED + step.step().number());
        int people = over ? ALL : SO_FAR - 1;
        List<StoredAnswer> sent = IntStream.range(0, people)
                .mapToObj(person -> new StoredAnswer(
                        new UUID(random.nextLong(), random.nextLong()).toString(),
                        context.ids().next(),
                        1,
                        answers(random),
                        step.step().startsOn().toString()))
                .toList();
        sendAnswers.addAll(handle, step, sent, questions, people / PAPER_EVERY);
    }

    /** Joins a photograph to the questionnaire of a consultation that is open. */
    void joinPhoto(Consultation consultation) throws IOException {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        for (Step step : consultation.steps()) {
            if (step.kind() == StepKind.QUESTIONNAIRE && !step.endsOn().isBefore(today)) {
                joinPhoto(new PlannedStep(consultation, step));
            }
        }
    }

    /** Types a sheet of paper to which a photograph was pinned, and publishes it; keeping a file is no part of a transaction. */
    private void joinPhoto(PlannedStep step) throws IOException {
        Respondent sheet = Respondent.sheet(SHEET);
        Actor plugin = new Actor.PluginActor(context.id());
        new SaveAnswers(context).save(step, sheet, 1, new Answers(Map.of("q1", Answer.of("d"), "q4", Answer.of("2"))));
        Upload photo = Upload.of("trottoir de la rue Haute.jpg", photo());
        JoinFile.Sent sent = new JoinFile.Sent(photo, "Un poteau et une poubelle barrent le trottoir de la rue Haute");
        boolean kept =
                new JoinFile(context).join(step, sheet, 1, PHOTO, sent, plugin).isEmpty();
        if (kept && sendAnswers.send(step, sheet) instanceof SendAnswers.Outcome.Sent) {
            List<AnswerFile> files =
                    context.database().read(handle -> new AnswerFileRepository().of(handle, step, sheet.key()));
            files.forEach(file -> new AcceptFile(context).publish(step, file.id(), file.alternative(), plugin));
        }
    }

    private static byte[] photo() throws IOException {
        try (InputStream photo = Objects.requireNonNull(
                DemonstrationQuestionnaire.class.getResourceAsStream("trottoir.jpg"), "trottoir.jpg")) {
            return photo.readAllBytes();
        }
    }

    private static Answers answers(Random random) {
        int age = YOUNGEST + random.nextInt(OLDEST);
        boolean car = age > YOUNGEST + 3 && random.nextDouble() < BY_CAR;
        String travels = car ? "a" : random.nextBoolean() ? "b" : random.nextBoolean() ? "c" : "d";
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("q1", Answer.of(travels));
        if (car) {
            answers.put(
                    "q2", random.nextInt(3) == 0 ? Answer.of("d") : Answer.of("a", random.nextBoolean() ? "b" : "c"));
        }
        answers.put("q3", Answer.of(Integer.toString(5 * (1 + random.nextInt(car ? 9 : 6)))));
        answers.put("q4", Answer.of(Integer.toString(1 + random.nextInt(travels.equals("b") ? 3 : 5))));
        answers.put(
                "q5",
                Answer.of(
                        "r1=" + (travels.equals("b") ? "c" : "b"),
                        "r2=" + Character.toString('a' + random.nextInt(3)),
                        "r3=" + Character.toString('b' + random.nextInt(2))));
        answers.put("q6", age > OLDEST - YOUNGEST ? Answer.of("c", "a") : Answer.of("a", "b", "c"));
        answers.put("q7", Answer.of(Integer.toString(age)));
        if (random.nextDouble() < WRITES) {
            answers.put("q8", Answer.of(WISHES.get(random.nextInt(WISHES.size()))));
        }
        return new Answers(answers);
    }
}
