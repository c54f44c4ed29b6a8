package org.territoireouvert.runner.text;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/**
 * JSON by Jackson's stream parser. No object mapper: its caches would keep the classes of plugins. Refuses duplicate keys and
 * anything after the document. Safe for all threads.
 */
public final class JacksonJson implements Json {

    private static final int DEEPEST = 64;

    private final JsonFactory factory = new JsonFactoryBuilder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    @Override
    public @Nullable Object read(Reader source) throws IOException {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), source)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new IOException("The document is empty where JSON was expected");
            }
            Object document = value(parser, first);
            if (parser.nextToken() != null) {
                throw new IOException(place(parser.currentTokenLocation()) + "something follows the document");
            }
            return document;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new IOException(place(e.getLocation()) + e.getOriginalMessage(), e);
        }
    }

    @Override
    public void write(@Nullable Object value, Writer target) throws IOException {
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), target)) {
            JsonValues.write(value, generator);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> throw new IOException(place(parser.currentTokenLocation()) + "a value was expected");
        };
    }

    private static Number integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT, LONG -> parser.getLongValue();
            default -> parser.getDecimalValue();
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            object.put(key, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser, token));
        }
        return array;
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : "Line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }
}
