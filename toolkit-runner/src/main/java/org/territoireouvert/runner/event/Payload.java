package org.territoireouvert.runner.event;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes the values of an event as one JSON object with sorted keys. */
final class Payload {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Payload() {}

    static String text(Map<String, String> values) {
        try {
            return MAPPER.writeValueAsString(new TreeMap<>(values));
        } catch (JacksonException failure) {
            throw new IllegalArgumentException("The values of an event cannot be written: " + values, failure);
        }
    }

    static Map<String, String> values(String text) {
        try {
            return MAPPER.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException failure) {
            throw new IllegalStateException("The stored values of an event cannot be read: " + text, failure);
        }
    }
}
