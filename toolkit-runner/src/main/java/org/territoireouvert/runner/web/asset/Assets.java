package org.territoireouvert.runner.web.asset;

import java.util.Optional;

/** Finds files that pages refer to. Safe for all threads. */
public interface Assets {

    /**
     * A file ready to be sent.
     *
     * @param contentType with its charset when it is text
     * @param body its bytes
     * @param gzipped its bytes compressed, empty when compression gains nothing
     * @param entityTag strong validator, with its quotes
     * @param immutable whether its address changes with its content
     */
    record Asset(String contentType, byte[] body, byte[] gzipped, String entityTag, boolean immutable) {}

    /**
     * Finds a file, with or without the hash in its address; without it the file is not {@link Asset#immutable}.
     *
     * @param path below {@code /}, for example {@code fichiers/territoire-1a2b3c4d.css}
     */
    Optional<Asset> find(String path);

    /**
     * Returns the address, with its hash, of a file that is named without it.
     *
     * @param name {@code territoire.css}, {@code theme.css}, {@code logo}, {@code img/…} or, for a plugin's file, its id, a
     *     slash and its path below {@code public/}
     * @throws IllegalArgumentException when there is no such file; the message quotes the name
     */
    String address(String name);
}
