package org.territoireouvert.runner.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes folders that only the user of the service can read, where the file system knows users. */
public final class PrivateFolder {

    private PrivateFolder() {}

    /** Makes the folder when it is not there, and closes it to others in any case; returns it. */
    public static Path create(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
