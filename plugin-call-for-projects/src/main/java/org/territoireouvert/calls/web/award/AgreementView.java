package org.territoireouvert.calls.web.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.calls.award.FollowedGrant;
import org.territoireouvert.calls.model.award.Change;
import org.territoireouvert.calls.model.award.GrantState;
import org.territoireouvert.calls.model.award.Instalment;
import org.territoireouvert.calls.model.award.Report;

/**
 * An agreement as both sides see it.
 *
 * @param staff whether who looks leads the examination; else it is a member of the collective
 * @param answers whether who looks answers the change that waits
 * @param toPay instalments that staff can mark as paid
 * @param toReach milestones that staff can mark as reached
 * @param toRead the first report that waits for an answer of staff
 */
public record AgreementView(
        FollowedGrant followed,
        boolean staff,
        Badge badge,
        String place,
        String nature,
        String payment,
        List<Payment> payments,
        List<ReportLine> reports,
        List<ChangeLine> changes,
        boolean answers,
        boolean closable,
        Money paid,
        Money unpaid,
        String balance,
        List<Choice> toPay,
        List<Choice> toReach,
        Optional<ReportLine> toRead) {

    /** An instalment and whether it is late. */
    public record Payment(Instalment instalment, boolean late) {}

    /** A report. */
    public record ReportLine(Report report, String title, Badge badge, boolean writable, boolean waiting) {}

    /** A change, in words; {@code by} is the name of who proposed it, possibly empty. */
    public record ChangeLine(Change change, String by, String state, boolean amount, boolean object, boolean end) {}

    static AgreementView of(OpenGrant.Opened opened, GrantWords words, LocalDate today) {
        FollowedGrant followed = opened.followed();
        boolean running = followed.grant().state() == GrantState.RUNNING;
        List<ReportLine> reports = followed.reports().stream()
                .map(one -> new ReportLine(
                        one,
                        words.text("award.report.kind." + lower(one.kind())),
                        words.badge(one.state()),
                        running && !opened.isStaff() && one.isWritable(),
                        running && opened.isStaff() && one.state() == Report.State.SENT))
                .toList();
        return new AgreementView(
                followed,
                opened.isStaff(),
                words.badge(followed.grant().state()),
                words.place(followed.grant().territory()),
                followed.agreement()
                        .map(one -> words.text("award.nature." + lower(one.nature())))
                        .orElse(""),
                followed.agreement()
                        .map(one -> one.paymentWords().isEmpty()
                                ? words.text("award.payment." + lower(one.payment()))
                                : one.paymentWords())
                        .orElse(""),
                followed.instalments().stream()
                        .map(one -> new Payment(
                                one, one.paidOn().isEmpty() && one.dueOn().isBefore(today)))
                        .toList(),
                reports,
                followed.changes().stream().map(one -> line(one, words)).toList(),
                followed.openChange().map(one -> one.side() != opened.side()).orElse(false),
                running && opened.isStaff() && followed.isReported(),
                followed.paid(),
                followed.unpaid(),
                followed.grant()
                        .closing()
                        .map(end -> words.text("award.balance." + lower(end.balance())))
                        .orElse(""),
                running ? toPay(followed, words) : List.of(),
                running ? toReach(followed) : List.of(),
                reports.stream().filter(ReportLine::waiting).findFirst());
    }

    private static List<Choice> toPay(FollowedGrant followed, GrantWords words) {
        return followed.instalments().stream()
                .filter(one -> one.paidOn().isEmpty())
                .map(one -> new Choice(
                        Integer.toString(one.place()), words.text("award.pay.one", one.amount(), one.dueOn())))
                .toList();
    }

    private static List<Choice> toReach(FollowedGrant followed) {
        return followed.steps().stream()
                .filter(one -> one.doneOn().isEmpty())
                .map(one -> new Choice(Integer.toString(one.place()), one.title()))
                .toList();
    }

    private static ChangeLine line(Change change, GrantWords words) {
        Change.Terms before = change.before();
        Change.Terms after = change.after();
        return new ChangeLine(
                change,
                words.person(change.proposedBy()),
                words.text("award.change.state." + lower(change.state())),
                !before.granted().equals(after.granted()),
                !before.object().equals(after.object()),
                !before.endsOn().equals(after.endsOn()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
