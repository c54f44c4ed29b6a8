package org.territoireouvert.runner.web.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.api.web.Link;

/**
 * A data set on its page.
 *
 * @param licence its name and where its text stands
 * @param frequency how often it changes, in words
 * @param changedAt when it last changed
 * @param hiddenUntil when it opens, if it is closed now
 * @param from first day that it covers
 * @param until last day that it covers
 * @param columns in order
 * @param files to download
 * @param jsonLd facts for search engines
 */
public record DatasetView(
        String name,
        String title,
        String description,
        Link licence,
        String frequency,
        Optional<Instant> changedAt,
        Optional<Instant> hiddenUntil,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<String> keywords,
        List<ColumnView> columns,
        List<Link> files,
        SafeHtml jsonLd) {

    /** A column. */
    public record ColumnView(String name, String type, boolean required, String description) {}

    /** A data set in the list. */
    public record Row(String title, String path, String description, Optional<Instant> changedAt, String licence) {}
}
