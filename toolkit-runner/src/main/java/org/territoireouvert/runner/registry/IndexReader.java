package org.territoireouvert.runner.registry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.plugin.descriptor.StrictKeys;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.text.ShownText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code index.json}: an unknown key, a missing one, a wrong value or something that is there twice refuses the whole file. The plugins
 * are read one by one, so that a large index does not stand in memory twice. Says nothing about who signed it.
 */
public final class IndexReader {

    /** Largest index that is read. */
    public static final int LARGEST = 16 * 1_024 * 1_024;

    private static final int DEEPEST = 16;
    private static final int LONGEST_TEXT = 65_536;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            // The plugins are values inside a document that is still open; what follows the document is looked for
            // here.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<String> problems = new ArrayList<>();
    private final IndexValues values = new IndexValues(problems);

    private IndexReader() {}

    /**
     * Reads an index.
     *
     * @throws RefusedException when something is wrong with it, with the first problems
     */
    public static RegistryIndex read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new RefusedException(Ground.TRUST, "registry.index-too-large", LARGEST / (1_024 * 1_024));
        }
        try (JsonParser parser = JSON.createParser(bytes)) {
            return new IndexReader().index(parser);
        } catch (JacksonException e) {
            throw new RefusedException(
                    e, Ground.TRUST, "registry.index-wrong", ShownText.start(e.getOriginalMessage(), 240));
        }
    }

    private RegistryIndex index(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw wrong(List.of("it is no JSON object"));
        }
        ObjectNode rest = JSON.createObjectNode();
        List<ListedPlugin> plugins = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("plugins") && value == JsonToken.START_ARRAY) {
                plugins(parser, plugins);
                rest.putArray(name);
            } else {
                rest.set(name, JSON.readTree(parser));
            }
        }
        if (parser.nextToken() != null) {
            throw wrong(List.of("something follows the document"));
        }
        return finished(rest, plugins);
    }

    private void plugins(JsonParser parser, List<ListedPlugin> plugins) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode node = JSON.readTree(parser);
            StrictKeys keys = new StrictKeys(node, "plugins.", problems);
            try {
                plugins.add(values.plugin(keys));
            } catch (IllegalArgumentException e) {
                keys.note("id", "is wrong, " + e.getMessage());
            }
            keys.noteLeftOver();
            if (!problems.isEmpty()) {
                throw wrong(problems);
            }
        }
    }

    private RegistryIndex finished(JsonNode rest, List<ListedPlugin> plugins) {
        StrictKeys keys = new StrictKeys(rest, "", problems);
        keys.objects("plugins");
        @Nullable RegistryIndex index = null;
        try {
            index = values.index(keys, plugins);
        } catch (IllegalArgumentException e) {
            problems.add(ShownText.start(String.valueOf(e.getMessage()), 240));
        }
        keys.noteLeftOver();
        if (index == null || !problems.isEmpty()) {
            throw wrong(problems);
        }
        return index;
    }

    private static RefusedException wrong(List<String> problems) {
        return new RefusedException(Ground.TRUST, "registry.index-wrong", String.join("; ", problems));
    }
}
