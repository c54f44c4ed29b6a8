package org.territoireouvert.runner.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.data.PersonData;
import org.territoireouvert.runner.identity.retention.InactiveAccounts;
import org.territoireouvert.runner.identity.retention.RetentionPeriods;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** How long an account without a visit is kept, and what the site leaves to an administrator to decide. */
final class RetentionPages {

    static final String PATH = "/admin/durees";

    private static final String MONTHS = "mois";
    private static final String FIRST = "premier";
    private static final String LAST = "dernier";
    private static final int LONGEST = 10;

    /** An account on which an administrator decides. */
    public record Row(String id, String name, Instant seenAt, String reason) {}

    /** An erasure that some plugins hold back. */
    public record HeldRow(Instant since, String plugins) {}

    private final WebParts parts;
    private final AdminFrame frame;
    private final PersonData people;
    private final InactiveAccounts inactive;

    RetentionPages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
        this.people = parts.people();
        this.inactive = new InactiveAccounts(parts.identity(), people.erase(), people.mails());
    }

    Response show(CoreRequest request) {
        RetentionPeriods now = RetentionPeriods.read(parts.database());
        return page(
                request,
                FormInput.empty()
                        .prefill(MONTHS, Integer.toString(now.inactiveMonths()))
                        .prefill(FIRST, Integer.toString(now.firstWarningDays()))
                        .prefill(LAST, Integer.toString(now.lastWarningDays())));
    }

    Response save(CoreRequest request) {
        FormInput form = FormInput.of(request);
        int months = number(
                form,
                MONTHS,
                RetentionPeriods.SHORTEST_MONTHS,
                RetentionPeriods.LONGEST_MONTHS,
                "retention.wrong.months");
        int last = number(
                form, LAST, RetentionPeriods.FEWEST_DAYS, RetentionPeriods.MOST_DAYS - 1, "retention.wrong.last");
        int first = number(form, FIRST, last + 1, RetentionPeriods.MOST_DAYS, "retention.wrong.first");
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        RetentionPeriods periods = new RetentionPeriods(months, first, last);
        parts.database().write(handle -> {
            periods.save(handle, parts.clock());
            parts.identity()
                    .audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(CoreAudit.TEXTS_CHANGED, request.actor(), PATH)
                                    .with("texts", "inactive-accounts"));
            return true;
        });
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private static int number(FormInput form, String field, int least, int most, String problem) {
        String typed = form.required(field, LONGEST, problem);
        OptionalInt number =
                typed.matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
        int value = number.orElse(-1);
        if (form.errorOf(field).isEmpty() && (value < least || value > most)) {
            form.error(field, problem);
        }
        return value;
    }

    private Page page(CoreRequest request, FormInput form) {
        Locale locale = request.locale();
        List<Row> undecided = inactive.undecided().stream()
                .map(row -> new Row(
                        row.account().id(),
                        row.account().shownName(),
                        row.account().seenAt(),
                        parts.messages()
                                .format(locale, "retention.why." + row.reason().name())))
                .toList();
        List<HeldRow> held = people.erase().held().stream()
                .map(row -> new HeldRow(row.since(), String.join(", ", row.plugins())))
                .toList();
        return frame.page(locale, "admin/retention", PATH, "retention.title")
                .with("form", form)
                .with("undecided", undecided)
                .with("held", held);
    }
}
