package org.territoireouvert.runner.text;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.SafeHtml;

/** Facts about a page for search engines (schema.org), as they may stand in a {@code script} element. */
public final class JsonLd {

    private JsonLd() {}

    /** Writes a document; no part of it can end the element or begin another one. */
    public static SafeHtml of(Json json, Map<String, ?> document) {
        StringWriter text = new StringWriter();
        try {
            json.write(document, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new TrustedHtml(
                text.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    }
}
