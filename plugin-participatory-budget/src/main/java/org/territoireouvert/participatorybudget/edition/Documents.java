package org.territoireouvert.participatorybudget.edition;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.Json;

/** Writes the columns that the rules do not need into one cell and reads them again. */
public final class Documents {

    private final Json json;

    /** Creates a writer on the runtime's JSON. */
    public Documents(Json json) {
        this.json = json;
    }

    /** Returns the JSON of a list or map of texts. */
    public String write(Object value) {
        try {
            StringWriter text = new StringWriter();
            json.write(value, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a map of texts in its order. */
    public Map<String, String> map(String document) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (read(document) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }

    /** Reads a list of texts. */
    public List<String> list(String document) {
        return read(document) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Reads an object; empty when the document is something else. */
    public Map<?, ?> object(String document) {
        return read(document) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Reads a list of objects; whatever else is in it is passed over. */
    public List<Map<?, ?>> rows(String document) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (read(document) instanceof List<?> list) {
            list.forEach(item -> {
                if (item instanceof Map<?, ?> row) {
                    rows.add(row);
                }
            });
        }
        return rows;
    }

    private @Nullable Object read(String document) {
        try {
            return json.read(new StringReader(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
