package org.territoireouvert.runner.registry.source;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.registry.Fingerprint;
import org.territoireouvert.runner.registry.IndexReader;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.Release;
import org.territoireouvert.runner.registry.signature.TrustedKeys;

/** The registries of an instance: which they are, what they said last, and the files of their plugins. */
public final class Registries {

    private final KeptIndexes kept;
    private final Path delivered;
    private final InstantSource clock;
    private final Function<URI, RegistrySource> sources;

    /**
     * Works with the registries of an instance; nothing is read yet.
     *
     * @param dataDirectory of the instance; it keeps them in the folder {@code registries}
     * @param delivered list that comes with the software, which may not exist
     */
    public Registries(Path dataDirectory, Path delivered, InstantSource clock) {
        this(dataDirectory, delivered, clock, RegistrySource::at);
    }

    /** Works with the registries of a configured instance: the list of the software lies beside the folder of its plugins. */
    public static Registries of(Configuration configuration) {
        Path delivered = configuration.pluginsDirectory().toAbsolutePath().resolveSibling("registries.json");
        return new Registries(configuration.dataDirectory(), delivered, InstantSource.system());
    }

    Registries(Path dataDirectory, Path delivered, InstantSource clock, Function<URI, RegistrySource> sources) {
        this.kept = new KeptIndexes(dataDirectory.resolve("registries"));
        this.delivered = delivered;
        this.clock = clock;
        this.sources = sources;
    }

    /** Returns the registries that are known, those that came with the software first. */
    public List<KnownRegistry> known() {
        return list().known();
    }

    private RegistryList list() {
        return kept.list().withDelivered(RegistryListFile.read(delivered, true).known(), clock.instant());
    }

    /**
     * Returns a known registry.
     *
     * @throws RefusedException when there is none of that name, with the names that there are
     */
    public KnownRegistry named(String name) {
        RegistryList list = list();
        return list.named(name)
                .orElseThrow(() -> new RefusedException(
                        Ground.REQUEST,
                        "registry.unknown",
                        name,
                        String.join(
                                ", ",
                                list.known().stream().map(KnownRegistry::name).toList())));
    }

    /**
     * A registry that was found and is believed, and not known yet.
     *
     * @param registry as it will be known
     * @param believed what it says
     */
    public record Found(KnownRegistry registry, BelievedIndex believed, RegistryFiles files) {}

    /**
     * Fetches and checks the index of a registry that is not known yet; changes nothing.
     *
     * @param fingerprint of a key that signs it, which somebody has compared
     * @param wanted name to know it by, otherwise the one that it says
     * @throws RefusedException when it cannot be had or believed, or the name is taken
     */
    public Found find(URI url, Fingerprint fingerprint, Optional<String> wanted) {
        IndexTrust trust = new IndexTrust(clock.instant(), false);
        RegistryFiles files = files(url);
        TrustedKeys keys = trust.firstKeys(fingerprint, files);
        String says = IndexReader.read(files.index()).registry();
        KnownRegistry first = new KnownRegistry(wanted.orElse(says), says, url, false, keys, 0, Optional.empty());
        BelievedIndex believed = trust.check(first, files);
        refuseTaken(list(), first);
        return new Found(first.after(believed.index(), clock.instant()), believed, files);
    }

    private RegistryFiles files(URI url) {
        try (RegistrySource source = sources.apply(url)) {
            return new RegistryFiles(source.index(), source.signatures());
        }
    }

    private static void refuseTaken(RegistryList list, KnownRegistry registry) {
        if (list.named(registry.name()).isPresent()) {
            throw new RefusedException(Ground.CONFLICT, "registry.name-taken", registry.name());
        }
    }

    /**
     * Adds a registry that was found.
     *
     * @throws RefusedException when its name was taken meanwhile
     */
    public void add(Found found) {
        kept.alone(() -> {
            RegistryList list = list();
            refuseTaken(list, found.registry());
            keep(list, found.registry(), found.files());
        });
    }

    private void keep(RegistryList list, KnownRegistry registry, RegistryFiles files) {
        kept.keep(registry, files);
        kept.keep(list.with(registry));
    }

    /**
     * Fetches the index of a registry anew. When it is refused, the one that was kept stays.
     *
     * @param staleAllowed whether an expired one will do
     * @throws RefusedException when it cannot be had or believed
     */
    public BelievedIndex refresh(String name, boolean staleAllowed) {
        KnownRegistry registry = named(name);
        RegistryFiles files = files(registry.url());
        List<BelievedIndex> result = new ArrayList<>();
        kept.alone(() -> {
            RegistryList list = list();
            KnownRegistry now = list.named(name).orElse(registry);
            BelievedIndex believed = new IndexTrust(clock.instant(), staleAllowed).check(now, files);
            keep(list, now.after(believed.index(), clock.instant()), files);
            result.add(believed);
        });
        return result.get(0);
    }

    /**
     * Forgets a registry and its index; plugins that came from it stay.
     *
     * @throws RefusedException when there is none of that name
     */
    public KnownRegistry remove(String name) {
        KnownRegistry registry = named(name);
        kept.alone(() -> {
            kept.keep(list().without(registry));
            kept.forget(registry);
        });
        return registry;
    }

    /**
     * Returns the index of a registry as it was kept; empty when none was fetched yet.
     *
     * @throws RefusedException when it cannot be believed any more
     */
    public Optional<BelievedIndex> index(KnownRegistry registry, boolean staleAllowed) {
        if (!kept.has(registry)) {
            return Optional.empty();
        }
        FolderSource own = kept.of(registry);
        return Optional.of(new IndexTrust(clock.instant(), staleAllowed)
                .check(registry, new RegistryFiles(own.index(), own.signatures())));
    }

    /**
     * Fetches the file of a release, which is checked while it comes.
     *
     * @param target new file; removed again when it is refused
     * @throws RefusedException when it cannot be had, or is not the file that the index tells of
     */
    public void fetch(KnownRegistry registry, Release release, Path target) {
        try (OutputStream file = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            boolean right = false;
            try {
                fetch(registry, release, file);
                right = true;
            } finally {
                if (!right) {
                    discard(target);
                }
            }
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", target.toString(), e.toString());
        }
    }

    private void fetch(KnownRegistry registry, Release release, OutputStream target) {
        MeasuredStream measured = new MeasuredStream(target);
        try (RegistrySource source = sources.apply(registry.url())) {
            source.file(release.url(), release.size(), measured);
        }
        if (measured.size() != release.size()) {
            throw new RefusedException(
                    Ground.TRUST, "registry.file-size", release.url(), measured.size(), release.size());
        }
        if (!measured.sha256().equals(release.sha256())) {
            throw new RefusedException(Ground.TRUST, "registry.file-altered", release.url(), registry.name());
        }
    }

    private static void discard(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", target.toString(), e.toString());
        }
    }
}
