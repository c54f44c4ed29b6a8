package org.territoireouvert.runner.plugin.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import tools.jackson.databind.JsonNode;

/** Takes the keys out of a JSON object one by one and remembers all that is wrong with them. */
final class DescriptorKeys {

    private final JsonNode object;
    private final String path;
    private final List<String> problems;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<DescriptorKeys> inner = new ArrayList<>();

    DescriptorKeys(JsonNode object, String path) {
        this(object, path, new ArrayList<>());
    }

    private DescriptorKeys(JsonNode object, String path, List<String> problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** Refuses the descriptor when a value was wrong or a key is left over. */
    void finish() throws PluginRefusedException {
        noteUnknownKeys();
        inner.forEach(DescriptorKeys::noteUnknownKeys);
        if (!problems.isEmpty()) {
            throw new PluginRefusedException(FailureSentence.DESCRIPTOR, String.join("; ", problems));
        }
    }

    void require(String key, boolean holds, String problem) {
        if (!holds) {
            note(key, problem);
        }
    }

    int number(String key, int least, int most) {
        JsonNode node = required(key);
        boolean right = node.isInt() && node.intValue() >= least && node.intValue() <= most;
        require(key, node.isMissingNode() || right, "is no whole number from " + least + " to " + most);
        return right ? node.intValue() : least;
    }

    boolean flag(String key) {
        JsonNode node = required(key);
        require(key, node.isMissingNode() || node.isBoolean(), "is neither true nor false");
        return node.asBoolean(false);
    }

    boolean optionalFlag(String key) {
        known.add(key);
        return object.has(key) && flag(key);
    }

    String text(String key, String shape) {
        return value(
                key,
                text -> {
                    if (!text.matches(shape)) {
                        throw new IllegalArgumentException("\"" + text + "\" has not the shape " + shape);
                    }
                    return text;
                },
                "?");
    }

    <T> T value(String key, Function<String, T> reader, T otherwise) {
        JsonNode node = required(key);
        if (node.isString()) {
            try {
                return reader.apply(node.stringValue());
            } catch (IllegalArgumentException e) {
                note(key, "is wrong, " + e.getMessage());
            }
        } else {
            require(key, node.isMissingNode(), "is no text");
        }
        return otherwise;
    }

    Optional<String> optionalText(String key) {
        known.add(key);
        JsonNode node = object.path(key);
        require(key, node.isMissingNode() || node.isString(), "is no text");
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    String parsed(String key, String version) {
        try {
            return SemanticVersion.parse(version).toString();
        } catch (IllegalArgumentException e) {
            note(key, "is wrong, " + e.getMessage());
            return version;
        }
    }

    List<String> texts(String key, String shape) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : list(key)) {
            require(key, node.isString() && node.stringValue().matches(shape), "holds the wrong value " + node);
            texts.add(node.asString(""));
        }
        return texts;
    }

    List<DescriptorKeys> objects(String key) {
        int before = inner.size();
        for (JsonNode node : list(key)) {
            require(key, node.isObject(), "holds " + node + ", which is no object");
            inner.add(new DescriptorKeys(node, path + key + ".", problems));
        }
        return List.copyOf(inner.subList(before, inner.size()));
    }

    private Iterable<JsonNode> list(String key) {
        known.add(key);
        JsonNode node = object.path(key);
        require(key, node.isMissingNode() || node.isArray(), "is no list");
        return node.isArray() ? node : List.of();
    }

    private JsonNode required(String key) {
        known.add(key);
        JsonNode node = object.path(key);
        require(key, !node.isMissingNode(), "is missing");
        return node;
    }

    private void noteUnknownKeys() {
        object.propertyNames().forEach(name -> require(name, known.contains(name), "is unknown"));
    }

    private void note(String key, String problem) {
        problems.add("the key \"" + path + key + "\" " + problem);
    }
}
