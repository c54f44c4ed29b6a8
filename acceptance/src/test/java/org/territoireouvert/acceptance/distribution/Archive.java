package org.territoireouvert.acceptance.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.territoireouvert.acceptance.Repository;

/** The archive that the build has made. */
final class Archive {

    private Archive() {}

    /** Returns the archive. */
    static Path file() throws IOException {
        return only(Repository.root().resolve("distribution/target/release"), ".tar.gz");
    }

    /** Unpacks the archive below a folder as the operator does, and returns what came out of it. */
    static Path unpack(Path folder) throws IOException, InterruptedException {
        Shell.Answer answer = Shell.run(folder, Map.of(), "tar", "xzf", file().toString());
        assertThat(answer.code()).as(answer.text()).isZero();
        return only(folder, "");
    }

    private static Path only(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(end)).toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }
}
