package org.territoireouvert.runner.identity.data;

import java.io.IOException;

/** Hands out the files that a person added. */
@FunctionalInterface
public interface PersonFiles {

    /** Hands out none. */
    PersonFiles NONE = (person, sink) -> {};

    /** Adds all files of a person to an export. */
    void write(PersonKeys person, ExportSink sink) throws IOException;
}
