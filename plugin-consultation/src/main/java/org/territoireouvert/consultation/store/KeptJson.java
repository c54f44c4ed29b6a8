package org.territoireouvert.consultation.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Objects;
import org.territoireouvert.api.text.Json;

/** Writes plain values as the JSON text that a table keeps, and reads them again; see {@link Json}. */
public final class KeptJson {

    private final Json json;

    /** Creates it. */
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
     * Returns the value of a text.
     *
     * @throws IllegalStateException when it is damaged
     */
    public Object read(String text) {
        try {
            return Objects.requireNonNull(json.read(new StringReader(text)), text);
        } catch (IOException damaged) {
            throw new IllegalStateException("What a table keeps is no JSON any more: " + text, damaged);
        }
    }
}
