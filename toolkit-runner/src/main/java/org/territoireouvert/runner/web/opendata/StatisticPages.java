package org.territoireouvert.runner.web.opendata;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.opendata.Declarer;
import org.territoireouvert.runner.opendata.OpenData.Declared;
import org.territoireouvert.runner.opendata.PublishedDataset;
import org.territoireouvert.runner.statistic.Audience;
import org.territoireouvert.runner.statistic.StoredCounters.Values;
import org.territoireouvert.runner.web.opendata.StatisticView.Chart;
import org.territoireouvert.runner.web.opendata.StatisticView.Figure;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Public figures, each with its rule, its data and, where it makes sense, its months. */
final class StatisticPages {

    /** One month alone is no comparison: the figure says it. */
    private static final int COMPARABLE = 2;

    private static final int MONTHS = 12;
    private static final int DAYS = 30;
    private static final int SECTIONS = 15;

    private final WebParts parts;

    StatisticPages(WebParts parts) {
        this.parts = parts;
    }

    Response show(CoreRequest request) {
        ListQuery.refuseOthers(request);
        Locale locale = request.locale();
        Values values = parts.data().counters().values();
        Map<Declarer, List<Figure>> groups = new LinkedHashMap<>();
        for (Declared<Statistic> declared : parts.data().declared().statistics()) {
            groups.computeIfAbsent(declared.declarer(), owner -> new ArrayList<>())
                    .add(figure(declared, values, locale));
        }
        List<StatisticView> views = new ArrayList<>();
        groups.forEach((owner, figures) -> views.add(new StatisticView(owner.name(locale), owner.id(), figures)));
        return Page.of("opendata/statistics", say(locale, "statistics.title"))
                .description(say(locale, "statistics.lead"))
                .with("groups", views)
                .with("sections", sections(locale));
    }

    private Figure figure(Declared<Statistic> declared, Values values, Locale locale) {
        Statistic statistic = declared.item();
        String owner = declared.declarer().id();
        String label = declared.declarer().messages().format(locale, statistic.labelKey());
        Optional<Link> dataset =
                statistic.dataset().flatMap(parts.data().declared()::dataset).map(found -> link(found, locale));
        SortedMap<String, Long> months =
                statistic.monthly() ? values.byMonth(owner, statistic) : Collections.emptySortedMap();
        Optional<Chart> chart =
                months.size() < COMPARABLE ? Optional.empty() : Optional.of(months(label, months, locale));
        return new Figure(
                values.of(owner, statistic),
                label,
                declared.declarer().messages().format(locale, statistic.ruleKey()),
                dataset,
                chart);
    }

    private static Link link(PublishedDataset dataset, Locale locale) {
        return new Link(dataset.title(locale), dataset.path());
    }

    private Chart months(String label, SortedMap<String, Long> months, Locale locale) {
        DateTimeFormatter words = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
        YearMonth last = YearMonth.from(today());
        List<String> labels = new ArrayList<>();
        List<Long> values = new ArrayList<>();
        YearMonth first = YearMonth.parse(months.firstKey());
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            if (month.isBefore(first)) {
                continue;
            }
            labels.add(words.format(month));
            values.add(months.getOrDefault(month.toString(), 0L));
        }
        return new Chart(
                say(locale, "statistics.by-month", label), say(locale, "statistics.month"), Chart.bars(labels, values));
    }

    private Chart sections(Locale locale) {
        List<Audience.Section> seen = parts.data().audience().sections(today().minusDays(DAYS - 1L), SECTIONS);
        return new Chart(
                say(locale, "statistics.by-section", DAYS),
                say(locale, "statistics.section"),
                Chart.bars(
                        seen.stream().map(Audience.Section::section).toList(),
                        seen.stream().map(Audience.Section::views).toList()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                parts.clock().instant(), parts.configuration().zone());
    }

    private String say(Locale locale, String key, Object... arguments) {
        return parts.messages().format(locale, key, arguments);
    }
}
