package org.territoireouvert.runner.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;

/** A data set with who declared it. */
public record PublishedDataset(Declarer declarer, Dataset dataset) {

    private static final Duration STATE_LIMIT = Duration.ofSeconds(2);
    private static final Duration WRITE_LIMIT = Duration.ofMinutes(10);

    /** Returns its name, which is part of its address. */
    public String name() {
        return dataset.name();
    }

    /** Returns the address of its page. */
    public String path() {
        return "/donnees-ouvertes/" + name();
    }

    /** Returns its title. */
    public String title(Locale locale) {
        return declarer.messages().format(locale, dataset.titleKey());
    }

    /** Returns what it says of itself. */
    public String description(Locale locale) {
        return declarer.messages().format(locale, dataset.descriptionKey());
    }

    /** Returns what a column holds. */
    public String description(Locale locale, Column column) {
        return declarer.messages().format(locale, dataset.titleKey() + "." + column.name());
    }

    /** Returns the title of another form. */
    public String title(Locale locale, Dataset.Form form) {
        return declarer.messages().format(locale, form.titleKey());
    }

    /**
     * Returns where it stands, {@link Dataset.State#UNKNOWN} when its plugin cannot tell. A change in the future, by a clock that
     * was set wrong, counts as one of now.
     */
    public Dataset.State state(Instant now) {
        Dataset.State state =
                declarer.ask(STATE_LIMIT, dataset.facts().state()::read).orElse(Dataset.State.UNKNOWN);
        Optional<Instant> changed = state.changedAt().map(at -> at.isAfter(now) ? now : at);
        Optional<Instant> hidden = state.hiddenUntil().filter(now::isBefore);
        return new Dataset.State(changed, hidden, state.from(), state.until());
    }

    /** Writes it in the way of a writer. */
    public void write(Format format, DatasetWriter writer, OutputStream stream) throws IOException {
        declarer.write(WRITE_LIMIT, () -> {
            switch (format) {
                case CSV -> writer.writeCsv(dataset, stream);
                case JSON -> writer.writeJson(dataset, stream);
            }
        });
    }

    /** Writes another form of it. */
    public void write(Dataset.Form form, OutputStream stream) throws IOException {
        declarer.write(WRITE_LIMIT, () -> form.content().writeTo(stream));
    }

    /** Forms in which every data set is served. */
    public enum Format {
        /** A table, UTF-8, with a header. */
        CSV("csv", "text/csv"),
        /** A list of objects. */
        JSON("json", "application/json");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** Returns the end of the file name, without its dot. */
        public String ending() {
            return ending;
        }

        /** Returns the media type, without parameters. */
        public String mediaType() {
            return mediaType;
        }
    }
}
