package org.territoireouvert.acceptance.opendata;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.Json;
import tools.jackson.databind.ObjectMapper;

/** Writes maps and lists as JSON without the runtime. */
final class PlainJson implements Json {

    @Override
    public Object read(Reader source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(@Nullable Object value, Writer target) throws IOException {
        StringWriter text = new StringWriter();
        new ObjectMapper().writeValue(text, value);
        target.write(text.toString());
    }
}
