package org.territoireouvert.participatorybudget;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;
import org.territoireouvert.participatorybudget.pabulib.PabulibReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Real votes with verified outcomes. They have no licence, so they stand beside the repository and not in it. */
public final class SharedVotes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SharedVotes() {}

    /** The folder {@code ../shared/pabulib} beside the repository; without it tests are skipped, and fail on CI. */
    public static Path folder() {
        Path folder = repository().resolveSibling("shared").resolve("pabulib");
        if (!Files.isDirectory(folder)) {
            String message = "shared votes not found: ../shared/pabulib beside the repository is missing";
            if (System.getenv("CI") != null) {
                fail(message);
            }
            abort(message);
        }
        return folder;
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !(Files.exists(folder.resolve(".git")) && hasModules(folder.resolve("pom.xml")))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("").toAbsolutePath() : folder;
    }

    private static boolean hasModules(Path pom) {
        try {
            return Files.exists(pom) && Files.readString(pom).contains("<modules>");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static List<Path> files(String subfolder, String extension) {
        try (Stream<Path> files = Files.list(folder().resolve(subfolder))) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Election election(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            return PabulibReader.readElection(input);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (PabulibException invalid) {
            throw new AssertionError(file.toString(), invalid);
        }
    }

    public static Election election(String name) {
        return election(folder().resolve("instances").resolve(name + ".pb"));
    }

    public static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }
}
