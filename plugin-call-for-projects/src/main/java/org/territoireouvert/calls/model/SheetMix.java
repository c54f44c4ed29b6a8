package org.territoireouvert.calls.model;

import java.util.Collection;
import java.util.Set;

/** Two sheets put together field by field. */
public final class SheetMix {

    private final CallSheet mine;
    private final CallSheet other;
    private final Set<SheetField> taken;

    private SheetMix(CallSheet mine, CallSheet other, Collection<SheetField> taken) {
        this.mine = mine;
        this.other = other;
        this.taken = Set.copyOf(taken);
    }

    /** Returns the first sheet with some fields of the other one. */
    public static CallSheet of(CallSheet sheet, CallSheet other, Collection<SheetField> taken) {
        return new SheetMix(sheet, other, taken).sheet();
    }

    private CallSheet from(SheetField field) {
        return taken.contains(field) ? other : mine;
    }

    private CallSheet sheet() {
        return new CallSheet(
                subject(),
                funding(),
                new Applicants(
                        from(SheetField.WHO).applicants().words(),
                        from(SheetField.MEMBERS).applicants().kinds(),
                        from(SheetField.MEMBERS).applicants().people(),
                        from(SheetField.FEWEST).applicants().fewest()),
                calendar(),
                selection(),
                from(SheetField.RULES).eligibility(),
                from(SheetField.FORM).form());
    }

    private CallSubject subject() {
        return new CallSubject(
                from(SheetField.KIND).subject().kind(),
                from(SheetField.TITLE).subject().title(),
                from(SheetField.SUMMARY).subject().summary(),
                from(SheetField.DETAILS).subject().details(),
                from(SheetField.THEMES).subject().themes(),
                from(SheetField.TERRITORIES).subject().territories(),
                from(SheetField.CONTACT).subject().contact(),
                from(SheetField.CONTACT).subject().contactAddress(),
                from(SheetField.LINKS).subject().links());
    }

    private Funding funding() {
        AidRules limits = from(SheetField.LIMITS).funding().rules();
        return new Funding(
                from(SheetField.FUNDERS).funding().funders(),
                from(SheetField.FUNDERS).funding().amount(),
                from(SheetField.AID).funding().aid(),
                new AidRules(
                        limits.highestRate(),
                        limits.floor(),
                        limits.ceiling(),
                        from(SheetField.CATEGORIES).funding().rules().categories()),
                from(SheetField.NOT_FUNDED).funding().notFunded());
    }

    private CallCalendar calendar() {
        CallCalendar dates = from(SheetField.DATES).calendar();
        return new CallCalendar(
                dates.opensOn(),
                dates.closesOn(),
                dates.closesAt(),
                dates.batches(),
                from(SheetField.MILESTONES).calendar().milestones());
    }

    private Selection selection() {
        Selection assessment = from(SheetField.ASSESSMENT).selection();
        return new Selection(
                from(SheetField.CHOSEN_BY).selection().chosenBy(),
                from(SheetField.CRITERIA).selection().criteria(),
                assessment.anonymous(),
                assessment.assessors(),
                assessment.peers(),
                from(SheetField.TIE_RULE).selection().tieRule(),
                from(SheetField.FEEDBACK).selection().feedback());
    }
}
