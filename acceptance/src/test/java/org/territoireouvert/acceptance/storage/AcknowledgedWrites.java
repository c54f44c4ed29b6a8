package org.territoireouvert.acceptance.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestDatabases;

/** A process that writes until it is killed and notes each row after its commit. */
final class AcknowledgedWrites {

    private AcknowledgedWrites() {}

    public static void main(String[] arguments) {
        Path acknowledged = Path.of(arguments[1]);
        try (Storage storage = Storage.open(TestDatabases.configuration(Path.of(arguments[0]), Optional.empty()))) {
            for (int row = 0; row < 1_000_000; row++) {
                String id = arguments[2] + "-" + row;
                storage.core()
                        .write(handle -> handle.execute(
                                "insert into core_plugin (id, enabled, changed_at, changed_by) values (?, 1, '', '')",
                                id));
                Files.write(
                        acknowledged,
                        (id + "\n").getBytes(StandardCharsets.UTF_8),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
