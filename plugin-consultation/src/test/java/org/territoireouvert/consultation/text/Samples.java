package org.territoireouvert.consultation.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Invented by-laws beside the tests. */
public final class Samples {

    private Samples() {}

    /** Returns the bytes of a sample. */
    public static byte[] bytes(String name) {
        try (InputStream stream = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
