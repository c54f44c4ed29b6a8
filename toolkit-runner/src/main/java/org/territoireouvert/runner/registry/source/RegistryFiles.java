package org.territoireouvert.runner.registry.source;

/** The two files of a registry, as somebody handed them out. Their arrays are not changed. */
public final class RegistryFiles {

    private final byte[] index;
    private final byte[] signatures;

    RegistryFiles(byte[] index, byte[] signatures) {
        this.index = index;
        this.signatures = signatures;
    }

    byte[] index() {
        return index;
    }

    byte[] signatures() {
        return signatures;
    }
}
