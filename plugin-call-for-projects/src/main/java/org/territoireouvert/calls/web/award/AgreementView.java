package org.territoireouvert.calls.web.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Badge;
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
        String balance) {

    /** An instalment and whether it is late. */
    public record Payment(Instalment instalment, boolean late) {}

    /** A report. */
    public record ReportLine(Report report, String title, Badge badge, boolean writable, boolean waiting) {}

    /** A change, in words. */
    public record ChangeLine(Change change, String state, boolean amount, boolean object, boolean end) {}

    static AgreementView of(OpenGrant.Opened opened, GrantWords words, LocalDate today) {
        FollowedGrant followed = opened.followed();
        boolean running = followed.grant().state() == GrantState.RUNNING;
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
                followed.reports().stream()
                        .map(one -> new ReportLine(
                                one,
                                words.text("award.report.kind." + lower(one.kind())),
                                words.badge(one.state()),
                                running && !opened.isStaff() && one.isWritable(),
                                opened.isStaff() && one.state() == Report.State.SENT))
                        .toList(),
                followed.changes().stream().map(one -> line(one, words)).toList(),
                followed.openChange().map(one -> one.side() != opened.side()).orElse(false),
                running && opened.isStaff() && followed.isReported(),
                followed.paid(),
                followed.unpaid(),
                followed.grant()
                        .closing()
                        .map(end -> words.text("award.balance." + lower(end.balance())))
                        .orElse(""));
    }

    private static ChangeLine line(Change change, GrantWords words) {
        Change.Terms before = change.before();
        Change.Terms after = change.after();
        return new ChangeLine(
                change,
                words.text("award.change.state." + lower(change.state())),
                !before.granted().equals(after.granted()),
                !before.object().equals(after.object()),
                !before.endsOn().equals(after.endsOn()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
