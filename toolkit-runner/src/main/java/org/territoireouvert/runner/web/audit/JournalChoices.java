package org.territoireouvert.runner.web.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.web.server.WebParts;

/** What the filters of the log offer. */
final class JournalChoices {

    private static final int MOST_MONTHS = 120;

    private final WebParts parts;
    private final EntryWords words;

    JournalChoices(WebParts parts, EntryWords words) {
        this.parts = parts;
        this.words = words;
    }

    /** Returns the kinds that the runtime and the installed plugins know, by label. */
    List<Choice> kinds(Locale locale, boolean publicOnly, String chosen) {
        return Stream.concat(
                        CoreAudit.ALL.stream(),
                        parts.plugins().get().stream().flatMap(plugin -> plugin.contributions().auditTypes().stream()))
                .filter(type -> !publicOnly || type.visibility() == Visibility.PUBLIC)
                .map(AuditType::code)
                .distinct()
                .map(code -> new Choice(code, words.label(code, locale), code.equals(chosen)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Returns the months from now back to that of the first entry, at most ten years. */
    List<Choice> months(Locale locale, Instant first, String chosen) {
        ZoneId zone = parts.configuration().zone();
        DateTimeFormatter format = DateTimeFormatter.ofPattern("MMMM uuuu", locale);
        YearMonth last = YearMonth.from(first.atZone(zone));
        YearMonth month = YearMonth.from(parts.clock().instant().atZone(zone));
        List<Choice> months = new ArrayList<>();
        while (!month.isBefore(last) && months.size() < MOST_MONTHS) {
            months.add(new Choice(
                    month.toString(), format.format(month), month.toString().equals(chosen)));
            month = month.minusMonths(1);
        }
        return months;
    }
}
