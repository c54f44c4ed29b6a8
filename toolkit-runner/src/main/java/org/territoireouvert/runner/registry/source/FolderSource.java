package org.territoireouvert.runner.registry.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.territoireouvert.runner.registry.IndexReader;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.signature.SignatureFile;

/**
 * A registry in a folder of this machine. Files on other servers are fetched from there.
 *
 * @param folder that holds the index
 */
public record FolderSource(Path folder) implements RegistrySource {

    @Override
    public byte[] index() {
        return read(folder.resolve(INDEX), IndexReader.LARGEST);
    }

    @Override
    public byte[] signatures() {
        Path file = folder.resolve(SIGNATURES);
        if (Files.exists(folder.resolve(INDEX)) && !Files.exists(file)) {
            throw new RefusedException(Ground.TRUST, "registry.unsigned");
        }
        return read(file, SignatureFile.LARGEST);
    }

    /** One byte more than is read shows that a file is too large. */
    private static byte[] read(Path file, int most) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(most + 1);
        } catch (NoSuchFileException e) {
            throw new RefusedException(e, Ground.REQUEST, "registry.no-index", file.toString());
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", file.toString(), e.toString());
        }
    }

    @Override
    public void file(String url, long size, OutputStream target) {
        if (url.startsWith("https:")) {
            try (ServerSource server = new ServerSource(URI.create(url))) {
                server.file(url, size, target);
            }
            return;
        }
        Path file = folder.resolve(url);
        try (InputStream stream = Files.newInputStream(file)) {
            if (Files.size(file) > size) {
                throw new RefusedException(Ground.TRUST, "registry.file-too-large", url, size);
            }
            stream.transferTo(target);
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", file.toString(), e.toString());
        }
    }

    @Override
    public void close() {}
}
