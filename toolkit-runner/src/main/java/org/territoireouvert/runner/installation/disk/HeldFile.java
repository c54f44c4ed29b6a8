package org.territoireouvert.runner.installation.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that this process holds, alone or with others; the operating system lets go of it when the process dies. Safe for all
 * threads.
 *
 * <p>POSIX forgets the locks of a process when it closes any channel to the file. So a process opens a file that it holds
 * never again: all who share it share one channel, and who wants it alone is refused before it is opened.
 */
public final class HeldFile implements AutoCloseable {

    /** Holds nothing. */
    public static final HeldFile NONE = new HeldFile(null);

    private static final Map<Path, Hold> HELD = new HashMap<>();

    private @Nullable Path path;

    private HeldFile(@Nullable Path path) {
        this.path = path;
    }

    private static final class Hold {
        private final FileChannel channel;
        private final boolean alone;
        private int count = 1;

        Hold(FileChannel channel, boolean alone) {
            this.channel = channel;
            this.alone = alone;
        }
    }

    /** Holds a file alone; empty when somebody holds it, this process included. */
    static Optional<HeldFile> alone(Path file) throws IOException {
        synchronized (HELD) {
            return HELD.containsKey(file) ? Optional.empty() : take(file, true);
        }
    }

    /**
     * Holds a file with others.
     *
     * @throws HeldException when somebody holds it alone
     */
    static HeldFile shared(Path file) throws IOException {
        synchronized (HELD) {
            Hold hold = HELD.get(file);
            if (hold == null) {
                return take(file, false).orElseThrow(() -> new HeldException(file + " is held by another process"));
            }
            if (hold.alone) {
                throw new HeldException(file + " is held by another part of this process");
            }
            hold.count++;
            return new HeldFile(file);
        }
    }

    private static Optional<HeldFile> take(Path file, boolean alone) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock(0, Long.MAX_VALUE, !alone) != null;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            return Optional.empty();
        }
        HELD.put(file, new Hold(channel, alone));
        return Optional.of(new HeldFile(file));
    }

    @Override
    public void close() {
        synchronized (HELD) {
            Path own = path;
            path = null;
            Hold hold = own == null ? null : HELD.get(own);
            if (hold != null && --hold.count == 0) {
                HELD.remove(own);
                try {
                    hold.channel.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
