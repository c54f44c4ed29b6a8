package org.territoireouvert.api.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/** Writes plain values as the JSON text that a table keeps, and reads them again; see {@link Json}. Safe for all threads. */
public final class KeptJson {

    private final Json json;

    /** Uses the JSON of the runtime, a host service. */
    public KeptJson(Json json) {
        this.json = json;
    }

    /** Returns the text of a value. */
    public String write(Object value) {
        StringWriter written = new StringWriter();
        try {
            json.write(value, written);
        } catch (IOException impossible) {
            throw new IllegalStateException("A text takes all that is written", impossible);
        }
        return written.toString();
    }

    /**
     * Returns the object of a text.
     *
     * @throws IllegalStateException when it is damaged
     */
    public JsonObject object(String text) {
        try {
            if (json.read(new StringReader(text)) instanceof Map<?, ?> fields) {
                return new JsonObject(fields);
            }
        } catch (IOException damaged) {
            throw new IllegalStateException("What a table keeps is no JSON any more: " + text, damaged);
        }
        throw new IllegalStateException("What a table keeps is no JSON object: " + text);
    }
}
