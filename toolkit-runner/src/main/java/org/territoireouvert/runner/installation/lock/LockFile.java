package org.territoireouvert.runner.installation.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.territoireouvert.runner.disk.DurableFiles;

/** The file {@code plugins.lock}, whose replacement is the one moment at which a change happens. */
public final class LockFile {

    /** More than ten thousand plugins take. */
    private static final long LARGEST = 16L * 1_024 * 1_024;

    private final Path file;

    /** Works on a file that may not exist yet. */
    public LockFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Reads what is wanted; {@link Wanted#DELIVERED} when nothing was ever changed.
     *
     * @throws UnreadableLockException when it cannot be read or something is wrong with it
     */
    public Wanted read() throws UnreadableLockException {
        try {
            if (Files.notExists(file)) {
                return Wanted.DELIVERED;
            }
            if (Files.size(file) > LARGEST) {
                throw new IOException("it is larger than " + LARGEST + " bytes");
            }
            return LockReader.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableLockException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Replaces what is wanted. Whatever happens to this process or the machine, the file holds the old or the new content.
     *
     * @throws IOException when it cannot be written; it holds the old content
     */
    public void write(Wanted wanted) throws IOException {
        DurableFiles.replace(file, LockWriter.write(wanted));
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
