package org.territoireouvert.runner.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** Bundles for the usual kinds of authorities, of plugins that come with the software. */
public enum ReadyBundle {
    /** A town (commune). */
    COMMUNE("commune"),
    /** A group of towns (établissement public de coopération intercommunale). */
    INTERCOMMUNALITY("intercommunalite"),
    /** A département or a région. */
    DEPARTMENT("departement-region"),
    /** A ministry or a service of the State. */
    MINISTRY("ministere-ouvert");

    private final String code;

    ReadyBundle(String code) {
        this.code = code;
    }

    /** Returns its name, as it stands in the file. */
    public String code() {
        return code;
    }

    /** Returns the one with a name. */
    public static Optional<ReadyBundle> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Returns what it holds. */
    public Bundle bundle() {
        return BundleReader.read(code + ".json", file());
    }

    /** Returns its file, ready to be changed by hand. */
    public byte[] file() {
        String path = "/META-INF/toolkit/bundles/" + code + ".json";
        try (InputStream stream = ReadyBundle.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The runner was built without \"" + path + "\"");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
