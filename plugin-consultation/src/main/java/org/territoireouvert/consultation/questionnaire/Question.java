package org.territoireouvert.consultation.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A question.
 *
 * @param id letters and digits, unique in its questionnaire, never given to another one
 * @param words of the question
 * @param hint how to answer; empty for nothing
 * @param required whether it cannot be left out when it is shown
 * @param disclosed whether everybody may read single answers: texts, places, and files that staff accept
 * @param choices retired ones too; for a scale the words of its two ends, or none
 * @param rows of a matrix, retired ones too; else empty
 * @param bounds of a number or a scale, or how many may be chosen of several; else {@link Bounds#NONE}
 * @param files which ones answer it; else {@link FileRules#NONE}
 * @param condition when it is shown; empty for always
 * @param changedIn number of the version in which people first read it as it is now; 0 when it never changed
 * @param retired whether it is not asked any more
 */
public record Question(
        String id,
        QuestionKind kind,
        String words,
        String hint,
        boolean required,
        boolean disclosed,
        List<Choice> choices,
        List<Choice> rows,
        Bounds bounds,
        FileRules files,
        Optional<Condition> condition,
        int changedIn,
        boolean retired) {

    /** Of a file question: at least one is joined. */
    public static final String JOINED = "joined";

    /** Of a file question: none is joined. */
    public static final String NONE_JOINED = "none";

    /** How many characters the words and the hint have at most, each. */
    public static final int LONGEST = 500;

    /** How many choices or rows a question has at most, without retired ones. */
    public static final int MOST_CHOICES = 30;

    /** How many steps a scale has at most. */
    public static final int LONGEST_SCALE = 20;

    /** Refuses what cannot be asked. */
    public Question {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
        if (!id.matches("[A-Za-z0-9]{1,20}")) {
            throw new IllegalArgumentException("\"" + id + "\" is no identifier of a question");
        }
        if (words.isBlank() || words.length() > LONGEST || hint.length() > LONGEST) {
            throw new IllegalArgumentException("The question \"" + id + "\" is empty or too long");
        }
        refuseDoubles(id, choices);
        refuseDoubles(id, rows);
        if (kind.isChosen() && offered(choices).size() < 2
                || kind == QuestionKind.MATRIX && offered(rows).isEmpty()) {
            throw new IllegalArgumentException("The question \"" + id + "\" offers too few choices");
        }
        if ((kind == QuestionKind.FILE) == files.equals(FileRules.NONE)) {
            throw new IllegalArgumentException("The question \"" + id + "\" cannot take " + files);
        }
        if (kind == QuestionKind.SCALE
                && (bounds.most() == bounds.least() || bounds.most() - bounds.least() > LONGEST_SCALE)) {
            throw new IllegalArgumentException("The scale of \"" + id + "\" cannot be " + bounds);
        }
    }

    private static void refuseDoubles(String question, List<Choice> choices) {
        Set<String> ids = new HashSet<>();
        if (!choices.stream().allMatch(choice -> ids.add(choice.id()))
                || offered(choices).size() > MOST_CHOICES) {
            throw new IllegalArgumentException("The choices of \"" + question + "\" are too many, or twice the same");
        }
    }

    /** Returns a question without choices and conditions that can be left out. */
    public static Question of(String id, QuestionKind kind, String words, Bounds bounds) {
        return new Question(
                id,
                kind,
                words,
                "",
                false,
                false,
                List.of(),
                List.of(),
                bounds,
                FileRules.NONE,
                Optional.empty(),
                0,
                false);
    }

    /** Returns a question with choices that can be left out; the choices have the identifiers a, b, c… */
    public static Question choosing(String id, QuestionKind kind, String words, String... choices) {
        return matrix(id, kind, words, List.of(), List.of(choices));
    }

    /** Returns a matrix that can be left out; its rows have the identifiers r1, r2…, its choices a, b, c… */
    public static Question matrix(String id, String words, List<String> rows, List<String> choices) {
        return matrix(id, QuestionKind.MATRIX, words, rows, choices);
    }

    private static Question matrix(
            String id, QuestionKind kind, String words, List<String> rows, List<String> choices) {
        return new Question(
                id,
                kind,
                words,
                "",
                false,
                false,
                IntStream.range(0, choices.size())
                        .mapToObj(index -> Choice.of(Character.toString('a' + index), choices.get(index)))
                        .toList(),
                IntStream.range(0, rows.size())
                        .mapToObj(index -> Choice.of("r" + (index + 1), rows.get(index)))
                        .toList(),
                Bounds.NONE,
                FileRules.NONE,
                Optional.empty(),
                0,
                false);
    }

    /** Returns a question that is answered by files and can be left out. */
    public static Question joining(String id, String words, FileRules files) {
        return new Question(
                id,
                QuestionKind.FILE,
                words,
                "",
                false,
                false,
                List.of(),
                List.of(),
                Bounds.NONE,
                files,
                Optional.empty(),
                0,
                false);
    }

    /**
     * Returns on what a later question may depend: the choices that are offered now; for files {@link #JOINED} and
     * {@link #NONE_JOINED}, whose words are in the messages; nothing for other kinds.
     */
    public List<Choice> openings() {
        return switch (kind) {
            case SINGLE, MULTIPLE -> offered();
            case FILE -> List.of(Choice.of(JOINED, JOINED), Choice.of(NONE_JOINED, NONE_JOINED));
            default -> List.of();
        };
    }

    /** Tells whether a later question may depend on this now. */
    public boolean opens(String opening) {
        return openings().stream().anyMatch(one -> one.id().equals(opening));
    }

    /** Returns which of its openings an answer meets. */
    List<String> met(Answer answer) {
        if (kind == QuestionKind.FILE) {
            return List.of(answer.isEmpty() ? NONE_JOINED : JOINED);
        }
        return answer.values();
    }

    /** Returns the choices that are offered now. */
    public List<Choice> offered() {
        return offered(choices);
    }

    /** Returns the rows that are asked now. */
    public List<Choice> askedRows() {
        return offered(rows);
    }

    private static List<Choice> offered(List<Choice> choices) {
        return choices.stream().filter(choice -> !choice.retired()).toList();
    }

    /** Tells whether it offers a choice now. */
    public boolean offers(String choice) {
        return offered().stream().anyMatch(one -> one.id().equals(choice));
    }

    /** Returns this question, obligatory. */
    public Question require() {
        return new Question(
                id, kind, words, hint, true, disclosed, choices, rows, bounds, files, condition, changedIn, retired);
    }

    /** Returns this question with single answers that everybody may read. */
    public Question disclose() {
        return new Question(
                id, kind, words, hint, required, true, choices, rows, bounds, files, condition, changedIn, retired);
    }

    /** Returns this question, shown on a condition or, when it is empty, always. */
    public Question when(Optional<Condition> shown) {
        return new Question(
                id, kind, words, hint, required, disclosed, choices, rows, bounds, files, shown, changedIn, retired);
    }

    /** Returns this question as it is first read in a version. */
    Question changedIn(int version) {
        return new Question(
                id, kind, words, hint, required, disclosed, choices, rows, bounds, files, condition, version, retired);
    }

    /** Returns this question, not asked any more and on no condition. */
    public Question retire() {
        return new Question(
                id,
                kind,
                words,
                hint,
                required,
                disclosed,
                choices,
                rows,
                bounds,
                files,
                Optional.empty(),
                changedIn,
                true);
    }
}
