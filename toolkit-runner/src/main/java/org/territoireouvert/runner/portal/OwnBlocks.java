package org.territoireouvert.runner.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.territoireouvert.api.calendar.CalendarEntry;
import org.territoireouvert.api.calendar.CalendarSource;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.HomeBlock.Figure;
import org.territoireouvert.api.web.HomeBlock.Item;
import org.territoireouvert.api.web.HomeBlock.Slot;
import org.territoireouvert.api.web.HomeBlock.View;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticleText;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.statistic.StoredCounters;
import org.territoireouvert.runner.text.Formats;
import org.territoireouvert.runner.web.server.WebParts;

/** The blocks of the runtime itself: news, dates of all plugins, some of their figures. Each is empty while there is nothing. */
final class OwnBlocks {

    private static final Duration LIMIT = Duration.ofMillis(150);
    private static final Duration AHEAD = Duration.ofDays(60);
    private static final int MOST = 5;
    private static final int MOST_FIGURES = 4;

    private final WebParts parts;
    private final Messages messages;

    OwnBlocks(WebParts parts) {
        this.parts = parts;
        this.messages = parts.messages();
    }

    List<DeclaredBlock> declared() {
        return List.of(
                declared(new HomeBlock("figures", Slot.FIGURES, this::figures), false),
                declared(new HomeBlock("news", Slot.RECENT, this::news), true),
                declared(new HomeBlock("agenda", Slot.AGENDA, this::agenda), true));
    }

    private static DeclaredBlock declared(HomeBlock block, boolean usual) {
        return new DeclaredBlock(new BlockKey("", block.name()), Optional.empty(), Optional.of(block), 0, usual);
    }

    private Optional<View> news(Locale locale) {
        List<Item> items = parts
                .editorial()
                .articles()
                .published(ArticleKind.NEWS, parts.clock().instant(), Keyset.first(MOST))
                .items()
                .stream()
                .map(article -> item(article, locale))
                .toList();
        return view(locale, "portal.news", ArticleKind.NEWS.path(), items, List.of());
    }

    private Item item(Article article, Locale locale) {
        ArticleText text = article.text(locale);
        LocalDate day = day(article.publishAt().orElse(article.updatedAt()));
        return new Item(
                text.title(),
                article.path(),
                text.summary(),
                List.of(formats(locale).date(day)),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<View> agenda(Locale locale) {
        Instant now = parts.clock().instant();
        List<CalendarEntry> entries = new ArrayList<>();
        for (InstalledPlugin plugin : parts.serving()) {
            for (CalendarSource source : plugin.contributions().calendars()) {
                entries.addAll(ask(plugin, List.of(), () -> source.entries().between(now, now.plus(AHEAD), MOST)));
            }
        }
        List<Item> items = entries.stream()
                .sorted(Comparator.comparing(CalendarEntry::start).thenComparing(CalendarEntry::title))
                .limit(MOST)
                .map(entry -> new Item(
                        entry.title(),
                        entry.path(),
                        "",
                        entry.place().isEmpty() ? List.of() : List.of(entry.place()),
                        Optional.of(day(entry.start().isBefore(now) ? lastMoment(entry) : entry.start())),
                        Optional.empty()))
                .toList();
        return view(locale, "portal.agenda", "/agenda", items, List.of());
    }

    /** What ends at midnight ends with the day before. */
    private static Instant lastMoment(CalendarEntry entry) {
        return entry.end().isAfter(entry.start()) ? entry.end().minusMillis(1) : entry.end();
    }

    private Optional<View> figures(Locale locale) {
        List<Figure> figures = new ArrayList<>();
        StoredCounters.Values values = parts.data().counters().values();
        for (InstalledPlugin plugin : parts.serving()) {
            for (Statistic statistic : plugin.contributions().statistics()) {
                if (figures.size() < MOST_FIGURES) {
                    figures.add(new Figure(
                            formats(locale).number(values.of(plugin.id().value(), statistic)),
                            plugin.messages().format(locale, statistic.labelKey())));
                }
            }
        }
        return view(locale, "portal.figures", "/statistiques", List.of(), figures);
    }

    private Optional<View> view(Locale locale, String key, String path, List<Item> items, List<Figure> figures) {
        if (items.isEmpty() && figures.isEmpty()) {
            return Optional.empty();
        }
        Link more = new Link(messages.format(locale, key + ".more"), path);
        return Optional.of(new View(messages.format(locale, key), "", more, items, figures));
    }

    /** A plugin that fails or is late is left out, which is recorded against it. */
    private static <T> T ask(InstalledPlugin plugin, T otherwise, Callable<T> question) {
        try {
            return plugin.call(Phase.CALL, LIMIT, question);
        } catch (PluginCallException e) {
            return otherwise;
        }
    }

    private Formats formats(Locale locale) {
        return new Formats(locale, parts.configuration().zone());
    }

    private LocalDate day(Instant instant) {
        ZoneId zone = parts.configuration().zone();
        return LocalDate.ofInstant(instant, zone);
    }
}
