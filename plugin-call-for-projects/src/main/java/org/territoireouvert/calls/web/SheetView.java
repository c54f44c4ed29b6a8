package org.territoireouvert.calls.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.calls.model.CallSubject.CallLink;

/**
 * All that a funder writes about a call, in words.
 *
 * @param details as HTML, if there are any
 * @param amount for all projects, if it is announced
 * @param closing last day with its hour, in words
 * @param contactAddress possibly empty
 */
public record SheetView(
        String kind,
        String title,
        String summary,
        Optional<SafeHtml> details,
        List<String> themes,
        List<String> territories,
        List<FunderView> funders,
        Optional<Money> amount,
        String aid,
        List<String> limits,
        List<CategoryView> categories,
        String notFunded,
        String applicants,
        List<String> members,
        LocalDate opensOn,
        String closing,
        List<LocalDate> batches,
        List<StepView> steps,
        String chosenBy,
        List<CriterionView> criteria,
        List<String> ways,
        List<RuleView> rules,
        List<SectionView> sections,
        String contact,
        String contactAddress,
        List<CallLink> links) {

    /** Who pays; the share is there when it is announced. */
    public record FunderView(String name, String siret, Optional<Money> share) {}

    /** A kind of costs. */
    public record CategoryView(String label, String paid, String share) {}

    /**
     * A step of the calendar.
     *
     * @param style {@code done}, {@code now} or empty
     */
    public record StepView(
            String title, LocalDate startsOn, LocalDate endsOn, boolean oneDay, String style, String state) {}

    /** A criterion with what its points mean. */
    public record CriterionView(String title, int weight, String lookedAt, List<PointView> points) {}

    /** What a number of points means. */
    public record PointView(int points, String meaning) {}

    /** A rule, and what is said to who does not meet it. */
    public record RuleView(String sentence, String reason) {}

    /** A section of the form. */
    public record SectionView(String title, String hint, List<FieldView> fields) {}

    /**
     * A field of the form.
     *
     * @param about kind and obligation, in words
     * @param condition when it is asked, empty when always
     */
    public record FieldView(String label, String about, String condition) {}
}
