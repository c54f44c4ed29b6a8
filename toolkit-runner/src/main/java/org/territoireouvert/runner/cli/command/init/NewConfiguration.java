package org.territoireouvert.runner.cli.command.init;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.configuration.ConfigurationException;
import org.territoireouvert.runner.configuration.ConfigurationReader;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.storage.PostgresAddress;

/** The {@code ouvert.toml} of an instance that is being prepared. */
final class NewConfiguration {

    private final Path folder;
    private final Map<Question, String> answers = new EnumMap<>(Question.class);

    /** Begins one for a folder that has none. */
    NewConfiguration(Path folder) {
        this.folder = folder;
    }

    boolean has(Question question) {
        return answers.containsKey(question);
    }

    /** Takes an answer; an empty one takes it back. */
    void answer(Question question, String answer) {
        if (answer.isEmpty()) {
            answers.remove(question);
        } else {
            answers.put(question, answer);
        }
    }

    /**
     * Reads the answers as every command will.
     *
     * @throws ConfigurationException when a value cannot be right
     * @throws org.territoireouvert.runner.storage.StorageException when the address of the database has another form
     * @throws RefusedException when it holds a password, which has no place in this file
     */
    void check() {
        Map<String, String> variables = new HashMap<>();
        answers.forEach((question, answer) -> variables.put(question.key().variable(), answer));
        Configuration read = new ConfigurationReader(variables, folder, folder).read(Optional.empty());
        if (read.databaseUrl().isPresent()) {
            PostgresAddress address = PostgresAddress.of(read);
            if (address.password().isPresent() || address.jdbcUrl().contains("password=")) {
                throw new RefusedException(Ground.REQUEST, "installation.init-password");
            }
        }
    }

    /** Returns the file: sections in the order of the questions, values as basic strings. */
    String text() {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        answers.forEach((question, answer) -> {
            String[] key = question.key().key().split("\\.", 2);
            section(sections, key[0])
                    .append(key[1])
                    .append(" = ")
                    .append(quoted(answer))
                    .append('\n');
        });
        if (answers.getOrDefault(Question.PUBLIC_URL, "").startsWith("https://")) {
            section(sections, "server").append("trusted-proxies = [\"127.0.0.1\"]\nproduction = true\n");
        }
        section(sections, "storage").append("data = \"data\"\n");
        StringBuilder text = new StringBuilder();
        sections.forEach((name, lines) -> text.append(text.isEmpty() ? "[" : "\n[")
                .append(name)
                .append("]\n")
                .append(lines));
        return text.toString();
    }

    private static StringBuilder section(Map<String, StringBuilder> sections, String name) {
        return sections.computeIfAbsent(name, unknown -> new StringBuilder());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(one -> {
            if (one == '"' || one == '\\') {
                quoted.append('\\').append((char) one);
            } else if (Character.isISOControl(one)) {
                quoted.append(String.format("\\u%04X", one));
            } else {
                quoted.append((char) one);
            }
        });
        return quoted.append('"').toString();
    }
}
