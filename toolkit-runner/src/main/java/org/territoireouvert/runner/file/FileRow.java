package org.territoireouvert.runner.file;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.file.StoredFile;

/**
 * A file with what only the runtime knows.
 *
 * @param stored bytes of all its sizes
 * @param sizes in bytes of the smaller pictures, in the order of their widths
 * @param uploadedBy account of the person or agent who added it; empty when it is gone, or for a plugin
 */
record FileRow(StoredFile file, long stored, List<Long> sizes, Optional<String> uploadedBy) {

    /** Copies the list. */
    FileRow {
        sizes = List.copyOf(sizes);
    }
}
