package org.territoireouvert.runner.registry.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.territoireouvert.runner.disk.DurableFiles;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/**
 * The folder in which an instance keeps its registries and the last index of each. A file is replaced as a whole, and whenever the machine
 * stops, a signature beside an index fits it.
 *
 * @param folder which may not exist yet
 */
record KeptIndexes(Path folder) {

    private static final String LIST = "registries.json";

    RegistryList list() {
        return RegistryListFile.read(folder.resolve(LIST), false);
    }

    void keep(RegistryList list) {
        replace(folder.resolve(LIST), RegistryListFile.write(list));
    }

    /** Returns the source of the index that was kept. */
    FolderSource of(KnownRegistry registry) {
        return new FolderSource(folder.resolve(registry.name()));
    }

    boolean has(KnownRegistry registry) {
        return Files.exists(folder.resolve(registry.name()).resolve(RegistrySource.INDEX));
    }

    /** Keeps an index: between the steps stand the signatures of the old and of the new one, so that either index is found good. */
    void keep(KnownRegistry registry, RegistryFiles files) {
        byte[] signatures = files.signatures();
        Path own = folder.resolve(registry.name());
        Path file = own.resolve(RegistrySource.SIGNATURES);
        try {
            byte[] old = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            replace(
                    file,
                    ByteBuffer.allocate(old.length + signatures.length)
                            .put(old)
                            .put(signatures)
                            .array());
            replace(own.resolve(RegistrySource.INDEX), files.index());
            replace(file, signatures);
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", file.toString(), e.toString());
        }
    }

    /** Forgets the index of a registry. */
    void forget(KnownRegistry registry) {
        Path own = folder.resolve(registry.name());
        try {
            DurableFiles.delete(own);
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", own.toString(), e.toString());
        }
    }

    /** Does something while nobody else changes this folder, in this process or in another. */
    void alone(Runnable work) {
        synchronized (KeptIndexes.class) {
            try {
                Files.createDirectories(folder);
                try (FileChannel channel = FileChannel.open(
                        folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    channel.lock();
                    work.run();
                }
            } catch (IOException e) {
                throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", folder.toString(), e.toString());
            }
        }
    }

    private static void replace(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            DurableFiles.replace(file, bytes);
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", file.toString(), e.toString());
        }
    }
}
