package org.territoireouvert.ambassadors.report;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The report of a year.
 *
 * @param foreword Markdown, possibly empty
 * @param figures as {@link DrawFigures} draws them; frozen once it is published
 * @param publishedAt when it was published, if it was
 * @param revision raised by each change, so that two people do not overwrite each other
 */
public record YearReport(
        int year, String foreword, Map<String, Object> figures, Optional<Instant> publishedAt, int revision) {

    /** Returns its page. */
    public String path() {
        return "/ambassadeurs/rapports/" + year;
    }
}
