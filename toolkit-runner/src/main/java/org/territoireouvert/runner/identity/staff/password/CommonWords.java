package org.territoireouvert.runner.identity.staff.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words that people build passwords from, read when the first password is chosen. */
final class CommonWords {

    private static final String FILE = "/META-INF/toolkit/passwords/common-words.txt";

    private CommonWords() {}

    /** Returns the words, in lower case and without accents. */
    static Set<String> all() {
        return Loaded.WORDS;
    }

    private static final class Loaded {
        private static final Set<String> WORDS = read();

        private static Set<String> read() {
            try (@Nullable InputStream file = CommonWords.class.getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException("The runner was built without \"" + FILE + "\"");
                }
                return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
