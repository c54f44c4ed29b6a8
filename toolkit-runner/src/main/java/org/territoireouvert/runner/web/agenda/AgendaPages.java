package org.territoireouvert.runner.web.agenda;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.UnknownChoiceException;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.opendata.feed.CalendarFile;
import org.territoireouvert.runner.opendata.feed.CalendarFile.Dated;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.web.agenda.AgendaEntries.Filter;
import org.territoireouvert.runner.web.agenda.AgendaView.Row;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.Publication;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.template.layout.Alternate;

/** The agenda, month by month, and the calendar that programs subscribe to. */
public final class AgendaPages {

    private static final String PATH = "/agenda";
    private static final String MONTH = "mois";
    private static final String KIND = "type";
    private static final String TERRITORY = "territoire";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int SOON_DAYS = 7;
    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final WebParts parts;
    private final AgendaEntries entries;
    private final WhenWords when;
    private final Territory territory;

    /** Creates the pages. */
    public AgendaPages(WebParts parts) {
        this.parts = parts;
        this.entries = new AgendaEntries(parts.data().declared());
        this.when = new WhenWords(parts.messages(), zone());
        this.territory = new Territory(parts.database(), parts.clock());
    }

    /** Shows a month. */
    public Response show(CoreRequest request) {
        ListQuery.refuseOthers(request, MONTH, KIND, TERRITORY);
        Locale locale = request.locale();
        YearMonth month = month(request);
        Filter filter = filter(request);
        Instant from = month.atDay(1).atStartOfDay(zone()).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone()).toInstant();
        // What is asked ends at or after the first instant, and what ends with the last day before it ends then too.
        List<Dated> dated = entries.between(from.plusMillis(1), until, filter, locale);
        String query = query(KIND, filter.kind()) + query(TERRITORY, filter.territory());
        AgendaView view = new AgendaView(
                month.toString(),
                name(month, locale),
                way(month.minusMonths(1), query),
                way(month.plusMonths(1), query),
                PATH + ".ics" + (query.isEmpty() ? "" : "?" + query.substring(1)),
                kinds(filter, locale),
                territories(dated, filter),
                dated.stream().map(entry -> row(entry, locale)).toList(),
                filter.kind().isPresent() || filter.territory().isPresent());
        return Page.of("agenda/agenda", say(locale, "agenda.title"))
                .description(say(locale, "agenda.lead"))
                .with(
                        Alternate.MODEL,
                        List.of(new Alternate("text/calendar", view.calendar(), say(locale, "agenda.title"))))
                .with("view", view);
    }

    /** Answers the calendar: from a month ago to a year ahead. */
    public Response download(CoreRequest request) {
        ListQuery.refuseOthers(request, KIND, TERRITORY);
        Instant now = parts.clock().instant();
        String name =
                say(Locale.FRENCH, "agenda.calendar", parts.instance().current().siteName());
        CalendarFile file = new CalendarFile(
                request.siteAddress(),
                PATH + ".ics",
                name,
                zone(),
                entries.between(now.minus(BACK), now.plus(AHEAD), filter(request), Locale.FRENCH));
        request.publish(new Publication(Optional.of(file.toString()), Optional.empty(), true));
        return new Response.Download("agenda.ics", "text/calendar; charset=utf-8", file::write);
    }

    private Row row(Dated dated, Locale locale) {
        LocalDate day = LocalDate.ofInstant(dated.entry().start(), zone());
        long away = ChronoUnit.DAYS.between(today(), day);
        List<String> meta = new ArrayList<>(List.of(when.of(dated.entry(), locale)));
        if (!dated.entry().place().isEmpty()) {
            meta.add(dated.entry().place());
        }
        meta.add(dated.kind());
        return new Row(dated.entry().title(), dated.entry().path(), day, away >= 0 && away <= SOON_DAYS, meta);
    }

    private YearMonth month(CoreRequest request) {
        String typed =
                request.query(MONTH).orElseGet(() -> YearMonth.from(today()).toString());
        if (!typed.matches("[0-9]{4}-[0-9]{2}")) {
            throw new UnknownChoiceException(MONTH);
        }
        try {
            YearMonth month = YearMonth.parse(typed);
            if (isShown(month)) {
                return month;
            }
        } catch (DateTimeException noMonth) {
            throw new UnknownChoiceException(MONTH);
        }
        throw new UnknownChoiceException(MONTH);
    }

    private static boolean isShown(YearMonth month) {
        return month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR;
    }

    private static Optional<String> way(YearMonth month, String query) {
        return isShown(month) ? Optional.of(PATH + "?" + MONTH + "=" + month + query) : Optional.empty();
    }

    private Filter filter(CoreRequest request) {
        Optional<String> kind = request.query(KIND);
        if (kind.isPresent()
                && entries.kinds(Locale.FRENCH).stream()
                        .noneMatch(known -> known.code().equals(kind.get()))) {
            throw new UnknownChoiceException(KIND);
        }
        Optional<String> territory = request.query(TERRITORY);
        if (territory.isPresent() && !territory.get().matches("[0-9A-Z]{1,9}")) {
            throw new UnknownChoiceException(TERRITORY);
        }
        return new Filter(kind, territory);
    }

    private List<Choice> kinds(Filter filter, Locale locale) {
        return entries.kinds(locale).stream()
                .map(kind -> new Choice(
                        kind.code(),
                        kind.label(),
                        filter.kind().filter(kind.code()::equals).isPresent()))
                .toList();
    }

    /** The communes of the dates that are shown, and the one that is chosen. */
    private List<Choice> territories(List<Dated> dated, Filter filter) {
        TreeSet<String> codes = new TreeSet<>();
        dated.forEach(entry -> entry.entry().territory().ifPresent(codes::add));
        filter.territory().ifPresent(codes::add);
        return codes.stream()
                .map(code -> new Choice(
                        code,
                        territory.name(code),
                        filter.territory().filter(code::equals).isPresent()))
                .toList();
    }

    private static String name(YearMonth month, Locale locale) {
        String name = DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private static String query(String name, Optional<String> value) {
        return value.map(text -> "&" + name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse("");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(parts.clock().instant(), zone());
    }

    private ZoneId zone() {
        return parts.configuration().zone();
    }

    private String say(Locale locale, String key, Object... arguments) {
        return parts.messages().format(locale, key, arguments);
    }
}
