package org.territoireouvert.consultation.archive;

import java.io.IOException;

/** What one kind of participation adds to the archive of a consultation. Safe for all threads. */
@FunctionalInterface
public interface ArchivePart {

    /**
     * Adds its pages and files; nothing when the consultation has none. They are the same each time, whenever it is asked, as long as
     * what everybody reads stays the same; what is hidden or withdrawn and who wrote what have no place in them.
     */
    void addTo(Archive archive) throws IOException;
}
