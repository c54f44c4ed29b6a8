package org.territoireouvert.runner.registry.building;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.runner.disk.DurableFiles;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.registry.IndexReader;
import org.territoireouvert.runner.registry.IndexWriter;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.RegistryKey;
import org.territoireouvert.runner.registry.Release;
import org.territoireouvert.runner.registry.signature.IndexSignature;
import org.territoireouvert.runner.registry.signature.SignatureFile;
import org.territoireouvert.runner.registry.signature.SigningKey;
import org.territoireouvert.runner.registry.source.RegistrySource;

/**
 * The folder of a registry, as those who keep it work on it. An index that is changed loses its signatures: nobody believes it until it is
 * signed again.
 *
 * @param folder which may not exist yet
 */
public record RegistryFolder(Path folder) {

    /** Returns the index, if there is one. */
    public Optional<RegistryIndex> index() {
        Path file = folder.resolve(RegistrySource.INDEX);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(IndexReader.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /**
     * Returns the index that has to be there.
     *
     * @throws RefusedException when there is none
     */
    public RegistryIndex needed() {
        return index().orElseThrow(() -> new RefusedException(
                Ground.REQUEST,
                "registry.no-index",
                folder.resolve(RegistrySource.INDEX).toString()));
    }

    /** Writes an index, not signed. */
    public void write(RegistryIndex index) {
        byte[] bytes = IndexWriter.write(index);
        if (bytes.length > IndexReader.LARGEST) {
            throw new RefusedException(Ground.REQUEST, "registry.index-too-large", IndexReader.LARGEST >> 20);
        }
        IndexReader.read(bytes);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve(RegistrySource.SIGNATURES));
            DurableFiles.replace(folder.resolve(RegistrySource.INDEX), bytes);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /**
     * Signs the index, which lists every key that signs it; one that it did not list is added.
     *
     * @param until last day of a key that is added
     */
    public RegistryIndex sign(List<SigningKey> keys, LocalDate until) {
        RegistryIndex index = needed();
        List<RegistryKey> listed = new ArrayList<>(index.keys());
        for (SigningKey key : keys) {
            if (listed.stream().noneMatch(one -> one.fingerprint().equals(key.fingerprint()))) {
                listed.add(key.listed(until));
            }
        }
        if (!listed.equals(index.keys())) {
            index = Edition.of(index).keys(listed);
            write(index);
        }
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(RegistrySource.INDEX));
            List<IndexSignature> signatures =
                    keys.stream().map(key -> key.sign(bytes)).toList();
            DurableFiles.replace(folder.resolve(RegistrySource.SIGNATURES), SignatureFile.write(signatures));
            return index;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** Returns the file of a release, if it lies in this folder. */
    public Optional<Path> file(Release release) {
        return release.url().startsWith("https:")
                ? Optional.empty()
                : Optional.of(folder.resolve(release.url())).filter(Files::isRegularFile);
    }

    /** Returns the file of the newest release below a version, if there is such a release and its file lies in this folder. */
    public Optional<Path> before(ListedPlugin plugin, SemanticVersion version) {
        return plugin.releases().stream()
                .filter(release -> release.version().compareTo(version) < 0)
                .findFirst()
                .flatMap(this::file);
    }

    static RefusedException unusable(Path file, IOException e) {
        return new RefusedException(e, Ground.ENVIRONMENT, "registry.file", file.toString(), e.toString());
    }
}
