package org.territoireouvert.runner.web.mail;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.notification.digest.DigestTimes;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** When the authority sends the news of a day and of a week. */
final class DigestPages {

    static final String PATH = JournalPages.PATH + "/resumes";

    private static final String HOUR = "heure";
    private static final String DAY = "jour";
    private static final int HOURS = 24;
    private static final int DAYS = 7;

    private final WebParts parts;
    private final AdminFrame frame;

    DigestPages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        DigestTimes now = parts.database().read(DigestTimes::read);
        return page(
                request,
                FormInput.empty()
                        .prefill(HOUR, Integer.toString(now.hour().getHour()))
                        .prefill(DAY, Integer.toString(now.day().getValue())));
    }

    Response save(CoreRequest request) {
        FormInput form = FormInput.of(request);
        int hour = number(form, HOUR, 0, HOURS - 1);
        int day = number(form, DAY, 1, DAYS);
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        parts.database().write(handle -> {
            new DigestTimes(LocalTime.of(hour, 0), DayOfWeek.of(day)).save(handle, parts.clock());
            parts.identity()
                    .audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(CoreAudit.TEXTS_CHANGED, request.actor(), PATH)
                                    .with("texts", "digests"));
            return true;
        });
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private static int number(FormInput form, String field, int least, int most) {
        String typed = form.required(field, 2, "form.choice");
        int number = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : -1;
        if (form.errorOf(field).isEmpty() && (number < least || number > most)) {
            form.error(field, "form.choice");
        }
        return number;
    }

    private Page page(CoreRequest request, FormInput form) {
        Locale locale = request.locale();
        List<Choice> hours = IntStream.range(0, HOURS)
                .mapToObj(hour -> new Choice(
                        Integer.toString(hour),
                        parts.messages().format(locale, "mail.digests.at", Integer.toString(hour))))
                .toList();
        List<Choice> days = Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(Integer.toString(day.getValue()), day.getDisplayName(TextStyle.FULL, locale)))
                .toList();
        return frame.page(locale, "mail/digests", PATH, "mail.digests.title")
                .crumb(parts.messages().format(locale, "mail.journal.title"), JournalPages.PATH)
                .with("form", form)
                .with("hours", hours)
                .with("days", days);
    }
}
