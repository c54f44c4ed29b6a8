package org.territoireouvert.runner.file.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Keeps bytes under names: 1 to 60 lower-case letters, digits and hyphens. Safe for all threads. */
public interface ByteStore {

    /** Bytes that are kept. */
    record Kept(String name, Instant keptAt) {}

    /** Keeps the bytes of a file, durably once this returns; the file is taken away or left, as the store likes. */
    void put(String name, Path content) throws IOException;

    /**
     * Opens a part; the caller closes it.
     *
     * @param from first byte
     * @param length how many bytes
     * @throws java.nio.file.NoSuchFileException when nothing is kept under this name
     */
    InputStream open(String name, long from, long length) throws IOException;

    /** Removes bytes; does nothing when there are none. */
    void remove(String name) throws IOException;

    /**
     * Lists what is kept, in the order of the names.
     *
     * @param after the last name of the call before, empty at first
     * @param limit at most 1,000
     */
    List<Kept> list(String after, int limit) throws IOException;
}
