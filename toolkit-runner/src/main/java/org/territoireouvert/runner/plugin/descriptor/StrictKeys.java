package org.territoireouvert.runner.plugin.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.text.ShownText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Takes the keys out of a JSON object one by one and remembers all that is wrong with them. */
public final class StrictKeys {

    /** Nobody reads more, and a hostile document could hold any number. */
    private static final int MOST_PROBLEMS = 20;

    private static final int LONGEST_PROBLEM = 240;

    private final JsonNode object;
    private final String path;
    private final List<String> problems;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<StrictKeys> inner = new ArrayList<>();

    /** Starts with an object of which nothing is known. */
    public StrictKeys(JsonNode object) {
        this(object, "", new ArrayList<>());
    }

    /**
     * Starts with an object inside another document.
     *
     * @param path names it in front of its keys, with a dot at the end
     * @param problems to which its own are added
     */
    public StrictKeys(JsonNode object, String path, List<String> problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** Refuses the descriptor when a value was wrong or a key is left over. */
    void finish() throws PluginRefusedException {
        noteLeftOver();
        if (!problems.isEmpty()) {
            throw new PluginRefusedException(FailureSentence.DESCRIPTOR, String.join("; ", problems));
        }
    }

    /** Notes every key that nobody asked for, also of the objects inside. */
    public void noteLeftOver() {
        object.propertyNames().forEach(name -> require(name, known.contains(name), "is unknown"));
        inner.forEach(StrictKeys::noteLeftOver);
    }

    /** Notes a problem with a key unless something holds. */
    public void require(String key, boolean holds, String problem) {
        if (!holds) {
            note(key, problem);
        }
    }

    /** Returns a whole number, the least one when it is wrong. */
    public int number(String key, int least, int most) {
        return (int) number(key, (long) least, most);
    }

    /** Returns a whole number, the least one when it is wrong. */
    public long number(String key, long least, long most) {
        JsonNode node = required(key);
        boolean right = node.isIntegralNumber()
                && node.canConvertToLong()
                && node.longValue() >= least
                && node.longValue() <= most;
        require(key, node.isMissingNode() || right, "is no whole number from " + least + " to " + most);
        return right ? node.longValue() : least;
    }

    public boolean flag(String key) {
        JsonNode node = required(key);
        require(key, node.isMissingNode() || node.isBoolean(), "is neither true nor false");
        return node.asBoolean(false);
    }

    boolean optionalFlag(String key) {
        known.add(key);
        return object.has(key) && flag(key);
    }

    /** Returns a text of a shape. */
    public String text(String key, String shape) {
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

    /**
     * Returns a text as what it should be.
     *
     * @param reader throws {@link IllegalArgumentException} when the text cannot be right
     * @param otherwise stands for a wrong or missing value until the document is refused
     */
    public <T> T value(String key, Function<String, T> reader, T otherwise) {
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

    /** Returns a text that may be left out, as what it should be. */
    public <T> Optional<T> optionalValue(String key, Function<String, T> reader) {
        return optionalText(key).flatMap(text -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (IllegalArgumentException e) {
                note(key, "is wrong, " + e.getMessage());
                return Optional.empty();
            }
        });
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

    /** Returns a list of texts, each as what it should be; empty when it is left out. */
    public <T> List<T> values(String key, Function<String, T> reader) {
        List<T> values = new ArrayList<>();
        for (JsonNode node : list(key)) {
            try {
                require(key, node.isString(), "holds what is no text");
                values.add(reader.apply(node.asString("")));
            } catch (IllegalArgumentException e) {
                note(key, "holds a wrong value, " + e.getMessage());
            }
        }
        return List.copyOf(values);
    }

    /** Returns a list of objects, empty when it is left out. */
    public List<StrictKeys> objects(String key) {
        int before = inner.size();
        for (JsonNode node : list(key)) {
            require(key, node.isObject(), "holds what is no object");
            inner.add(new StrictKeys(node, path + key + ".", problems));
        }
        return List.copyOf(inner.subList(before, inner.size()));
    }

    /** Returns an object that has to be there. */
    public StrictKeys object(String key) {
        return inside(key, required(key));
    }

    /** Returns an object that may be left out. */
    public Optional<StrictKeys> optionalObject(String key) {
        known.add(key);
        return object.has(key) ? Optional.of(inside(key, object.path(key))) : Optional.empty();
    }

    private StrictKeys inside(String key, JsonNode node) {
        require(key, node.isMissingNode() || node.isObject(), "is no object");
        StrictKeys keys =
                new StrictKeys(node.isObject() ? node : MissingNode.getInstance(), path + key + ".", problems);
        inner.add(keys);
        return keys;
    }

    /** Returns what stands at a key, for others to look at. */
    public JsonNode node(String key) {
        return required(key);
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

    /** Notes a problem, in a form that can be shown. */
    public void note(String key, String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(ShownText.start("the key \"" + path + key + "\" " + problem, LONGEST_PROBLEM));
        }
    }
}
