package org.territoireouvert.calls.web.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.examination.Mark;

/** The grid of criteria: points with what they mean, and a comment. */
final class ScoreForm {

    private final ExaminationFrame frame;
    private final List<Criterion> criteria;

    ScoreForm(ExaminationFrame frame, List<Criterion> criteria) {
        this.frame = frame;
        this.criteria = criteria;
    }

    /**
     * A criterion in the grid.
     *
     * @param points name of the field of its points
     * @param comment name of the field of its comment
     */
    public record Row(
            String title,
            int weight,
            String lookedAt,
            String points,
            String comment,
            String chosen,
            List<Choice> choices) {}

    static String points(Criterion criterion) {
        return "points-" + criterion.code();
    }

    static String comment(Criterion criterion) {
        return "comment-" + criterion.code();
    }

    /** Returns a form with the marks that were kept. */
    FormInput filled(List<Mark> marks, String comment) {
        FormInput form = FormInput.empty().prefill("comment", comment);
        for (Mark mark : marks) {
            criteria.stream()
                    .filter(one -> one.code().equals(mark.criterion()))
                    .forEach(one -> form.prefill(points(one), Integer.toString(mark.points()))
                            .prefill(comment(one), mark.comment()));
        }
        return form;
    }

    List<Row> rows(FormInput form, Locale locale) {
        return criteria.stream()
                .map(one -> new Row(
                        one.title(),
                        one.weight(),
                        one.lookedAt(),
                        points(one),
                        comment(one),
                        form.value(points(one)),
                        choices(one, form.value(points(one)), locale)))
                .toList();
    }

    private List<Choice> choices(Criterion criterion, String chosen, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        for (int points = 0; points <= Criterion.MOST_POINTS; points++) {
            String meaning = points < criterion.guidance().size()
                    ? criterion.guidance().get(points)
                    : frame.say(locale, "examination.points." + points);
            choices.add(new Choice(
                    Integer.toString(points),
                    points + " – " + meaning,
                    Integer.toString(points).equals(chosen)));
        }
        return choices;
    }

    /**
     * Reads marks and what is wrong with them.
     *
     * @param finish whether nothing may be missing
     */
    List<Mark> read(FormInput form, boolean finish) {
        List<Mark> marks = new ArrayList<>();
        for (Criterion criterion : criteria) {
            String points = form.optional(points(criterion), ExaminationFrame.LINE);
            String comment = form.optional(comment(criterion), ExaminationFrame.TEXT);
            if (points.isEmpty()) {
                if (finish) {
                    form.error(points(criterion), "examination.points.missing", criterion.title());
                }
            } else if (!points.matches("[0-5]")) {
                form.error(points(criterion), "examination.points.wrong");
            } else {
                Mark mark = Mark.of(criterion.code(), Integer.parseInt(points), comment);
                if (finish && Mark.isExplained(mark.points()) && comment.isBlank()) {
                    form.error(comment(criterion), "examination.points.comment.missing", criterion.title());
                }
                marks.add(mark);
            }
        }
        return marks;
    }
}
