package org.territoireouvert.runner.web.opendata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.opendata.PublishedDataset;
import org.territoireouvert.runner.opendata.PublishedDataset.Format;
import org.territoireouvert.runner.opendata.catalog.Publisher;
import org.territoireouvert.runner.text.JsonLd;
import org.territoireouvert.runner.web.opendata.DatasetView.ColumnView;
import org.territoireouvert.runner.web.opendata.DatasetView.Row;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.template.layout.Alternate;

/** The list of data sets and the page of one. */
final class DatasetPages {

    static final String PATH = "/donnees-ouvertes";

    private static final int CLOSED = 403;

    private final WebParts parts;

    DatasetPages(WebParts parts) {
        this.parts = parts;
    }

    Response list(CoreRequest request) {
        ListQuery.refuseOthers(request, "q", "avant", "apres");
        Locale locale = request.locale();
        String words = request.query("q").orElse("");
        Slice<PublishedDataset> found = slice(request, words);
        List<Row> rows =
                found.items().stream().map(dataset -> row(dataset, locale)).toList();
        return Page.of("opendata/datasets", say(locale, "datasets.title"))
                .description(say(locale, "datasets.lead"))
                .with("q", words)
                .with("slice", new Slice<>(rows, found.previous(), found.next()))
                .with("address", PATH + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private Slice<PublishedDataset> slice(CoreRequest request, String words) {
        Locale locale = request.locale();
        Keyset keyset = Keyset.of(request, 2);
        Comparator<PublishedDataset> order = Comparator.<PublishedDataset, String>comparing(
                        dataset -> dataset.title(locale))
                .thenComparing(PublishedDataset::name);
        Stream<PublishedDataset> found = parts.data().declared().datasets().stream()
                .filter(dataset -> matches(dataset, locale, words))
                .sorted(keyset.backwards() ? order.reversed() : order);
        if (!keyset.position().isEmpty()) {
            found = found.dropWhile(dataset -> !isBeyond(dataset, locale, keyset));
        }
        return keyset.slice(
                found.limit(keyset.size() + 1L).toList(), dataset -> List.of(dataset.title(locale), dataset.name()));
    }

    private static boolean isBeyond(PublishedDataset dataset, Locale locale, Keyset keyset) {
        int title = dataset.title(locale).compareTo(keyset.position().get(0));
        int place = title == 0 ? dataset.name().compareTo(keyset.position().get(1)) : title;
        return keyset.backwards() ? place < 0 : place > 0;
    }

    private static boolean matches(PublishedDataset dataset, Locale locale, String words) {
        String text = SearchText.fold(dataset.title(locale) + " " + dataset.description(locale) + " "
                + String.join(" ", dataset.dataset().facts().keywords()));
        return Stream.of(SearchText.fold(words).split(" ")).allMatch(text::contains);
    }

    private Row row(PublishedDataset dataset, Locale locale) {
        return new Row(
                dataset.title(locale),
                dataset.path(),
                dataset.description(locale),
                dataset.state(parts.clock().instant()).changedAt(),
                dataset.dataset().licence().title());
    }

    Response show(CoreRequest request) {
        String name = request.pathParameter("file");
        PublishedDataset published =
                parts.data().declared().dataset(name).orElseThrow(() -> new NotFoundException("data set " + name));
        return page(published, request);
    }

    /** Answers the page of a data set; one that is closed says until when. */
    Page page(PublishedDataset published, CoreRequest request) {
        Locale locale = request.locale();
        Dataset.State state = published.state(parts.clock().instant());
        boolean asked = request.pathParameter("file").indexOf('.') >= 0;
        List<Alternate> alternates = List.of(
                new Alternate("text/csv", published.path() + ".csv", published.title(locale)),
                new Alternate("application/json", published.path() + ".json", published.title(locale)));
        return Page.of("opendata/dataset", published.title(locale))
                .status(asked && state.hiddenUntil().isPresent() ? CLOSED : 200)
                .description(published.description(locale))
                .crumb(say(locale, "datasets.title"), PATH)
                .with(Alternate.MODEL, alternates)
                .with("dataset", view(published, state, request));
    }

    private DatasetView view(PublishedDataset published, Dataset.State state, CoreRequest request) {
        Locale locale = request.locale();
        Dataset dataset = published.dataset();
        Publisher publisher = Publisher.of(parts.instance().current(), request.siteAddress());
        return new DatasetView(
                published.name(),
                published.title(locale),
                published.description(locale),
                new Link(dataset.licence().title(), dataset.licence().address().toString()),
                say(locale, "dataset.frequency." + dataset.facts().frequency().name()),
                state.changedAt(),
                state.hiddenUntil(),
                state.from(),
                state.until(),
                dataset.facts().keywords(),
                dataset.columns().stream()
                        .map(column -> column(published, column, locale))
                        .toList(),
                files(published, locale),
                JsonLd.of(parts.json(), DatasetFacts.of(published, state, publisher, locale)));
    }

    private ColumnView column(PublishedDataset published, Column column, Locale locale) {
        return new ColumnView(
                column.name(),
                say(locale, "dataset.type." + column.type().name()),
                column.required(),
                published.description(locale, column));
    }

    private List<Link> files(PublishedDataset published, Locale locale) {
        List<Link> files = new ArrayList<>();
        for (Format format : Format.values()) {
            String label = say(locale, "dataset.download", format.name());
            files.add(new Link(label, published.path() + "." + format.ending()));
        }
        published
                .dataset()
                .facts()
                .forms()
                .forEach(form -> files.add(new Link(
                        say(locale, "dataset.download", published.title(locale, form)),
                        published.path() + "." + form.ending())));
        files.add(new Link(say(locale, "dataset.download.schema"), published.path() + ".schema.json"));
        return files;
    }

    private String say(Locale locale, String key, Object... arguments) {
        return parts.messages().format(locale, key, arguments);
    }
}
