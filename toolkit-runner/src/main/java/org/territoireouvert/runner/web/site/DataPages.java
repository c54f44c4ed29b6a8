package org.territoireouvert.runner.web.site;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Public figures with their rules, and open data. */
final class DataPages {

    private static final Duration COUNT_LIMIT = Duration.ofSeconds(2);
    private static final Duration EXPORT_LIMIT = Duration.ofMinutes(10);

    /** A figure; the value is absent when its plugin could not count. */
    public record Figure(List<Long> value, String label, String rule) {}

    /** The figures of a plugin. */
    public record Group(String plugin, List<Figure> figures) {}

    /** A data set in the list. */
    public record Entry(String name, String title, String description, String licence, List<String> columns) {}

    private record Owned(InstalledPlugin plugin, Dataset dataset) {}

    private final WebParts parts;
    private final DatasetWriter writer;

    DataPages(WebParts parts) {
        this.parts = parts;
        this.writer = new DatasetWriter(parts.json());
    }

    Response statistics(CoreRequest request) {
        Locale locale = request.locale();
        List<Group> groups = new ArrayList<>();
        for (InstalledPlugin plugin : parts.serving()) {
            List<Figure> figures = plugin.contributions().statistics().stream()
                    .map(statistic -> figure(plugin, statistic, locale))
                    .toList();
            if (!figures.isEmpty()) {
                groups.add(new Group(plugin.messages().format(locale, "plugin.name"), figures));
            }
        }
        return Page.of("site/statistics", parts.messages().format(locale, "statistics.title"))
                .with("groups", groups);
    }

    private static Figure figure(InstalledPlugin plugin, Statistic statistic, Locale locale) {
        List<Long> value;
        try {
            value = List.of(
                    plugin.call(Phase.CALL, COUNT_LIMIT, () -> statistic.count().value()));
        } catch (PluginCallException e) {
            value = List.of();
        }
        return new Figure(
                value,
                plugin.messages().format(locale, statistic.labelKey()),
                plugin.messages().format(locale, statistic.ruleKey()));
    }

    Response datasets(CoreRequest request) {
        Locale locale = request.locale();
        List<Entry> entries = owned().stream()
                .map(owned -> new Entry(
                        owned.dataset().name(),
                        owned.plugin().messages().format(locale, owned.dataset().titleKey()),
                        owned.plugin().messages().format(locale, owned.dataset().descriptionKey()),
                        owned.dataset().licence(),
                        owned.dataset().columns()))
                .toList();
        return Page.of("site/datasets", parts.messages().format(locale, "datasets.title"))
                .with("datasets", entries);
    }

    /** Answers {@code /donnees-ouvertes/{name}.csv} and {@code .json}. */
    Response download(CoreRequest request) {
        String file = request.pathParameter("file");
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        String format = dot < 0 ? "" : file.substring(dot + 1);
        Owned owned = owned().stream()
                .filter(candidate -> candidate.dataset().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("data set " + name));
        return switch (format) {
            case "csv" ->
                new Response.Download(
                        file,
                        "text/csv; charset=utf-8",
                        stream -> export(owned, () -> writer.writeCsv(owned.dataset(), stream)));
            case "json" ->
                new Response.Download(
                        file,
                        "application/json; charset=utf-8",
                        stream -> export(owned, () -> writer.writeJson(owned.dataset(), stream)));
            default -> throw new NotFoundException("data set format " + format);
        };
    }

    private interface Export {
        void run() throws Exception;
    }

    private static void export(Owned owned, Export export) throws IOException {
        try {
            owned.plugin().call(Phase.REQUEST, EXPORT_LIMIT, () -> {
                export.run();
                return true;
            });
        } catch (PluginCallException e) {
            throw e.getCause() instanceof IOException gone ? gone : new IOException(e);
        }
    }

    private List<Owned> owned() {
        return parts.serving().stream()
                .flatMap(
                        plugin -> plugin.contributions().datasets().stream().map(dataset -> new Owned(plugin, dataset)))
                .toList();
    }
}
