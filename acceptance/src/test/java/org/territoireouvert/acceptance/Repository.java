package org.territoireouvert.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.territoireouvert.runner.plugin.PluginSource;

/** Where the tests find what the build has made. */
public final class Repository {

    /** The distribution that the build has put together. */
    public static final Path HOME = root().resolve("distribution/target/ouvert");

    private Repository() {}

    /** Returns the folder of the whole project. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ouvert"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("The tests run outside of the project");
            }
        }
        return folder;
    }

    /** Returns the packaged plugins of the distribution. */
    public static List<PluginSource> plugins() {
        try {
            return PluginSource.below(HOME.resolve("plugins"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a real vote, or stops the test: failing under CI, skipping elsewhere with the reason. */
    public static Path vote(String name) {
        Path file = root().resolve("../shared/pabulib/instances")
                .resolve(name + ".pb")
                .normalize();
        if (!Files.exists(file)) {
            if (System.getenv("CI") != null) {
                throw new AssertionError("The votes to be counted are missing: " + file);
            }
            throw new org.opentest4j.TestAbortedException("Skipped: the vote " + file + " is not here");
        }
        return file;
    }
}
