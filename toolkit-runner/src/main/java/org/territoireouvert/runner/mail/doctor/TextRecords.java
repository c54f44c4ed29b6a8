package org.territoireouvert.runner.mail.doctor;

import java.util.List;
import java.util.Optional;

/** Asks the DNS for texts (TXT records). */
@FunctionalInterface
public interface TextRecords {

    /** Returns the texts under a name, possibly none; empty when the DNS does not answer. */
    Optional<List<String>> of(String name);
}
