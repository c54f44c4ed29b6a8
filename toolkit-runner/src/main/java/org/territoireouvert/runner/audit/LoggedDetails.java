package org.territoireouvert.runner.audit;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.runner.text.JacksonJson;

/** Writes the details of an entry as one JSON object of texts, in the order of their names, and reads it strictly. */
final class LoggedDetails {

    private static final Json JSON = new JacksonJson();

    private LoggedDetails() {}

    static String write(SortedMap<String, String> details) {
        try {
            StringWriter text = new StringWriter();
            JSON.write(details, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws UnreadableEntryException when the text is anything else, be it by one space
     */
    static SortedMap<String, String> read(String text) {
        SortedMap<String, String> details = new TreeMap<>();
        try {
            if (JSON.read(new StringReader(text)) instanceof Map<?, ?> document) {
                document.forEach((name, value) -> details.put(String.valueOf(name), String.valueOf(value)));
            }
        } catch (IOException e) {
            throw new UnreadableEntryException(text);
        }
        if (!write(details).equals(text)) {
            throw new UnreadableEntryException(text);
        }
        return details;
    }
}
