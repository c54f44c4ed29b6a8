package org.territoireouvert.runner.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;

/** Writes the values of an event as one JSON object with sorted keys. */
final class Payload {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Payload() {}

    static String text(Map<String, String> values) {
        try {
            return MAPPER.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("The values of an event cannot be written: " + values, failure);
        }
    }

    static Map<String, String> values(String text) {
        try {
            return MAPPER.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("The stored values of an event cannot be read: " + text, failure);
        }
    }
}
