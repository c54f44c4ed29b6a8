package org.territoireouvert.runner.file;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.file.check.VirusScan;
import org.territoireouvert.runner.file.image.Pictures;
import org.territoireouvert.runner.file.store.ByteStore;
import org.territoireouvert.runner.file.store.DiskStore;
import org.territoireouvert.runner.file.store.S3Store;
import org.territoireouvert.runner.identity.InstanceSecret;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.storage.Storage;

/**
 * What the work with files needs. Nothing is read before its first use.
 *
 * @param database tables of the runtime
 * @param bytes where files are
 * @param dataDirectory takes files while they are looked at
 * @param scan looks for viruses, if the operator has one
 * @param limits how much may be added
 * @param rates how often
 * @param plugins all installed ones
 * @param clock that decides
 * @param pictures writes them anew, one at a time
 * @param places for files that are looked at at once
 */
public record FileParts(
        Database database,
        ByteStore bytes,
        Path dataDirectory,
        Optional<VirusScan> scan,
        LimitSettings limits,
        Supplier<RateLimits> rates,
        Supplier<? extends List<? extends InstalledPlugin>> plugins,
        InstantSource clock,
        Pictures pictures,
        Semaphore places) {

    private static final int AT_ONCE = 4;

    /** Works on the tables and the disk of an instance. */
    public static FileParts of(
            Configuration configuration,
            Database database,
            Supplier<? extends List<? extends InstalledPlugin>> plugins,
            InstantSource clock) {
        return new FileParts(
                database,
                bytes(configuration, clock),
                configuration.dataDirectory(),
                configuration
                        .files()
                        .virusScanner()
                        .map(scanner -> new VirusScan(scanner.getHostString(), scanner.getPort())),
                new LimitSettings(database, clock),
                () -> new RateLimits(database, clock, InstanceSecret.read(database, clock)),
                plugins,
                clock,
                new Pictures(),
                new Semaphore(AT_ONCE));
    }

    private static ByteStore bytes(Configuration configuration, InstantSource clock) {
        return configuration
                .files()
                .storage()
                .<ByteStore>map(storage -> new S3Store(storage, clock))
                .orElseGet(() -> new DiskStore(configuration.dataDirectory().resolve(Storage.UPLOADS)));
    }

    /** Returns the files of a plugin, or of the runtime's own objects. */
    public OwnedFiles of(String plugin) {
        return new OwnedFiles(plugin, this);
    }
}
