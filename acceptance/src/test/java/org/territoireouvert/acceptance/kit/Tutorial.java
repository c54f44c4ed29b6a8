package org.territoireouvert.acceptance.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.territoireouvert.acceptance.Repository;

/**
 * What a reader of the tutorial types, in its order.
 *
 * @param steps commands and files
 */
record Tutorial(List<Step> steps) {

    private static final Pattern BLOCK = Pattern.compile("(?s)(?:`([^`\\s]+)`\\s+)?```(\\w+)\\n(.*?)\\n```");

    /**
     * One block of code.
     *
     * @param file that holds it; empty for commands
     * @param language {@code sh} for commands, {@code text} for what is not run
     * @param code without an end of line
     */
    record Step(String file, String language, String code) {

        private String commands() {
            return file.isEmpty()
                    ? code
                    : "mkdir -p $(dirname " + file + ")\ncat > " + file + " <<'END OF FILE'\n" + code + "\nEND OF FILE";
        }
    }

    /** Reads it in one of its languages. */
    static Tutorial read(String document) {
        try {
            return new Tutorial(BLOCK.matcher(
                            Files.readString(Repository.root().resolve("docs").resolve(document)))
                    .results()
                    .map(block ->
                            new Step(block.group(1) == null ? "" : block.group(1), block.group(2), block.group(3)))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns all of it as one script for bash. */
    String script() {
        return steps.stream()
                .filter(step -> !step.language().equals("text"))
                .map(Step::commands)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Returns the files that it ends with, by their paths in the project. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        steps.stream()
                .filter(step -> !step.file().isEmpty())
                .forEach(step -> files.put(step.file(), step.code() + "\n"));
        return files;
    }
}
