package org.territoireouvert.runner.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.territoireouvert.api.data.PortableInstant;

/**
 * Sees to it that all processes on one server work in one data folder: it holds files and keys that each of them needs. The same mark
 * stands in the folder and in the database.
 */
public final class SharedFolder {

    private static final String MARK = "ouvert.mark";

    private final Storage storage;
    private final Path file;

    /** Looks at the folder of an open storage. */
    public SharedFolder(Storage storage) {
        this.storage = storage;
        this.file = storage.configuration().dataDirectory().resolve(MARK);
    }

    /**
     * Compares the marks. The first process of all, and one that is alone in another folder than before, makes them the same.
     *
     * @throws StorageException when others serve, in another folder
     */
    public void check(StartLock lock) {
        if (storage.engine() == Engine.SQLITE) {
            return;
        }
        try {
            Optional<String> here = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            if (here.isPresent() && here.equals(known())) {
                return;
            }
            if (!lock.tryAlone()) {
                throw new StorageException(StorageProblem.OTHER_FOLDER, null, folder(), storage.place());
            }
            String mark = here.orElseGet(() -> UUID.randomUUID().toString());
            write(mark);
            Files.createDirectories(file.getParent());
            Files.writeString(file, mark, StandardCharsets.US_ASCII);
        } catch (IOException failure) {
            throw new StorageException(StorageProblem.STORAGE_FILES, failure, folder(), failure.toString());
        }
    }

    private String folder() {
        return storage.configuration().dataDirectory().toString();
    }

    private Optional<String> known() {
        return storage.core()
                .read(handle -> handle.createQuery(
                                "select value from core_setting where owner = '_folder' and name = 'mark'")
                        .mapTo(String.class)
                        .findOne());
    }

    private void write(String mark) {
        storage.core()
                .write(handle -> handle.createUpdate("""
                        insert into core_setting (owner, name, value, changed_at) values ('_folder', 'mark', :mark, :now)
                        on conflict (owner, name) do update set value = excluded.value, changed_at = excluded.changed_at""")
                        .bind("mark", mark)
                        .bind("now", PortableInstant.text(storage.core().now(handle)))
                        .execute());
    }
}
