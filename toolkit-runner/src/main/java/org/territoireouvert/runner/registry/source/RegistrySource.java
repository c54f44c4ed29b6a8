package org.territoireouvert.runner.registry.source;

import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/** Where a registry lies. Nothing that it hands out is believed yet. */
public interface RegistrySource extends AutoCloseable {

    /** Name of the index. */
    String INDEX = "index.json";

    /** Name of its signatures. */
    String SIGNATURES = "index.json.sig";

    /**
     * Opens the source at an address.
     *
     * @param address by HTTPS, HTTP or {@code file:}, of the folder that holds the index
     */
    static RegistrySource at(URI address) {
        return "file".equals(address.getScheme()) ? new FolderSource(Path.of(address)) : new ServerSource(address);
    }

    /**
     * Returns what somebody typed as the address of a registry, with a slash at the end.
     *
     * @param typed an address, or a folder
     * @param currentFolder where relative folders start
     * @throws RefusedException when it can be neither
     */
    static URI typed(String typed, Path currentFolder) {
        try {
            if (!typed.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
                return withSlash(currentFolder
                        .toAbsolutePath()
                        .resolve(typed)
                        .normalize()
                        .toUri());
            }
            URI address = withSlash(new URI(typed));
            boolean web = ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
            boolean folder = "file".equals(address.getScheme()) && address.getHost() == null;
            if ((web || folder) && address.getQuery() == null && address.getFragment() == null) {
                return address;
            }
            throw new RefusedException(Ground.REQUEST, "registry.address", typed);
        } catch (URISyntaxException | InvalidPathException e) {
            throw new RefusedException(e, Ground.REQUEST, "registry.address", typed);
        }
    }

    private static URI withSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? address : URI.create(text + "/");
    }

    /**
     * Returns the bytes of the index.
     *
     * @throws RefusedException when it cannot be had or is too large
     */
    byte[] index();

    /**
     * Returns the bytes of the signatures.
     *
     * @throws RefusedException when there are none or they cannot be had
     */
    byte[] signatures();

    /**
     * Hands out a file, no more bytes than it should have.
     *
     * @param url of a release, relative or by HTTPS
     * @param size that the index tells
     * @throws RefusedException when it cannot be had or is larger
     */
    void file(String url, long size, OutputStream target);

    @Override
    void close();
}
