package org.territoireouvert.runner.registry.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import org.territoireouvert.runner.registry.IndexReader;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.signature.SignatureFile;
import org.territoireouvert.runner.remote.Downloads;
import org.territoireouvert.runner.remote.Downloads.Patience;
import org.territoireouvert.runner.remote.TooLargeException;

/** A registry on a server. */
public final class ServerSource implements RegistrySource {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Patience FOR_INDEX = new Patience(IDLE, Duration.ofMinutes(2));
    private static final Patience FOR_FILES = new Patience(IDLE, Duration.ofMinutes(20));

    private final URI base;
    private final Downloads small;
    private final Downloads large;

    /** Prepares for a server; nothing is opened. */
    public ServerSource(URI base) {
        this(base, FOR_INDEX, FOR_FILES);
    }

    ServerSource(URI base, Patience forIndex, Patience forFiles) {
        this.base = base;
        this.small = new Downloads(base, forIndex);
        this.large = new Downloads(base, forFiles);
    }

    @Override
    public byte[] index() {
        return read(INDEX, IndexReader.LARGEST, "registry.no-index", Ground.REQUEST);
    }

    @Override
    public byte[] signatures() {
        return read(SIGNATURES, SignatureFile.LARGEST, "registry.unsigned", Ground.TRUST);
    }

    private byte[] read(String name, int most, String missing, Ground ground) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        URI address = base.resolve(name);
        int status;
        try {
            status = small.fetch(address, most, bytes);
        } catch (TooLargeException e) {
            throw new RefusedException(e, Ground.TRUST, "registry.index-too-large", IndexReader.LARGEST >> 20);
        } catch (IOException e) {
            throw unreachable(address, e);
        }
        if (status == NOT_FOUND || status == GONE) {
            throw new RefusedException(ground, missing, address.toString());
        }
        if (status != OK) {
            throw new RefusedException(Ground.ENVIRONMENT, "registry.answered", address.toString(), status);
        }
        return bytes.toByteArray();
    }

    @Override
    public void file(String url, long size, OutputStream target) {
        URI address = base.resolve(url);
        try {
            int status = large.fetch(address, size, target);
            if (status != OK) {
                throw new RefusedException(Ground.ENVIRONMENT, "registry.answered", address.toString(), status);
            }
        } catch (TooLargeException e) {
            throw new RefusedException(e, Ground.TRUST, "registry.file-too-large", url, size);
        } catch (IOException e) {
            throw unreachable(address, e);
        }
    }

    private static RefusedException unreachable(URI address, IOException e) {
        return new RefusedException(
                e, Ground.ENVIRONMENT, "registry.unreachable", address.toString(), String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        small.close();
        large.close();
    }
}
