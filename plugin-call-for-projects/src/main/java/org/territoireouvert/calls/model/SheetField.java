package org.territoireouvert.calls.model;

import static org.territoireouvert.calls.model.CallPart.APPLICANTS;
import static org.territoireouvert.calls.model.CallPart.CALENDAR;
import static org.territoireouvert.calls.model.CallPart.FUNDING;
import static org.territoireouvert.calls.model.CallPart.SELECTION;
import static org.territoireouvert.calls.model.CallPart.SUBJECT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A field of the sheet of a call: what two people may change without being in each other's way, and what is named when versions are
 * compared. What is only right together (first and last day; floor and ceiling) is one field. Its name is {@code field.<code>}.
 */
public enum SheetField {
    /** Projects or interest. */
    KIND(SUBJECT),
    /** Title. */
    TITLE(SUBJECT),
    /** One or two sentences. */
    SUMMARY(SUBJECT),
    /** Longer text. */
    DETAILS(SUBJECT),
    /** Themes. */
    THEMES(SUBJECT),
    /** Where. */
    TERRITORIES(SUBJECT),
    /** Who answers, with the address. */
    CONTACT(SUBJECT),
    /** Pages of other sites. */
    LINKS(SUBJECT),
    /** Who pays, and how much in all. */
    FUNDERS(FUNDING),
    /** The aid in words. */
    AID(FUNDING),
    /** Rate, floor and ceiling. */
    LIMITS(FUNDING),
    /** Kinds of costs. */
    CATEGORIES(FUNDING),
    /** What is not paid. */
    NOT_FUNDED(FUNDING),
    /** Who may apply, in words. */
    WHO(APPLICANTS),
    /** Kinds of organisations, and whether people. */
    MEMBERS(APPLICANTS),
    /** How many at least. */
    FEWEST(APPLICANTS),
    /** First day, last day and hour, batches. */
    DATES(CALENDAR),
    /** Steps. */
    MILESTONES(CALENDAR),
    /** Who chooses. */
    CHOSEN_BY(SELECTION),
    /** Criteria with their weights. */
    CRITERIA(SELECTION),
    /** How many assess, whether they see names, whether applicants assess each other. */
    ASSESSMENT(SELECTION),
    /** How equal scores are told apart. */
    TIE_RULE(SELECTION),
    /** Who reads the reasons. */
    FEEDBACK(SELECTION),
    /** What is asked. */
    FORM(CallPart.FORM),
    /** What has to be met. */
    RULES(CallPart.RULES);

    private final CallPart part;

    SheetField(CallPart part) {
        this.part = part;
    }

    /** Returns the part to which it belongs. */
    public CallPart part() {
        return part;
    }

    /** Returns lower-case words joined by hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the fields of a part, in order. */
    public static List<SheetField> of(CallPart part) {
        return Arrays.stream(values()).filter(field -> field.part == part).toList();
    }

    /** Returns the fields that say something else in two sheets, in order. */
    public static List<SheetField> differing(CallSheet one, CallSheet other) {
        return Arrays.stream(values())
                .filter(field -> !field.of(one).equals(field.of(other)))
                .toList();
    }

    /** Returns what a sheet says in it: equal when the same is said, and always written the same way. */
    public Object of(CallSheet sheet) {
        CallSubject subject = sheet.subject();
        Funding funding = sheet.funding();
        CallCalendar calendar = sheet.calendar();
        Selection selection = sheet.selection();
        return switch (this) {
            case KIND -> subject.kind();
            case TITLE -> subject.title();
            case SUMMARY -> subject.summary();
            case DETAILS -> subject.details();
            case THEMES -> new TreeSet<>(subject.themes());
            case TERRITORIES -> subject.territories();
            case CONTACT -> List.of(subject.contact(), subject.contactAddress());
            case LINKS -> subject.links();
            case FUNDERS -> List.of(funding.funders(), funding.amount());
            case AID -> funding.aid();
            case LIMITS ->
                List.of(
                        funding.rules().highestRate(),
                        funding.rules().floor(),
                        funding.rules().ceiling());
            case CATEGORIES -> funding.rules().categories();
            case NOT_FUNDED -> funding.notFunded();
            case WHO -> sheet.applicants().words();
            case MEMBERS ->
                List.of(
                        new TreeSet<>(sheet.applicants().kinds()),
                        sheet.applicants().people());
            case FEWEST -> sheet.applicants().fewest();
            case DATES -> List.of(calendar.opensOn(), calendar.closesOn(), calendar.closesAt(), calendar.batches());
            case MILESTONES -> calendar.milestones();
            case CHOSEN_BY -> selection.chosenBy();
            case CRITERIA -> selection.criteria();
            case ASSESSMENT -> List.of(selection.anonymous(), selection.assessors(), selection.peers());
            case TIE_RULE -> selection.tieRule();
            case FEEDBACK -> selection.feedback();
            case FORM -> sheet.form();
            case RULES -> sheet.eligibility();
        };
    }
}
