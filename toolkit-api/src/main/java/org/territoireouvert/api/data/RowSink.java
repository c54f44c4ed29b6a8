package org.territoireouvert.api.data;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.HostProvided;

/** Receives rows one by one and writes them at once, so that an export of any size needs little memory. */
@HostProvided
@FunctionalInterface
public interface RowSink {

    /**
     * Writes a row.
     *
     * @param cells as many as the data set has columns, in their order: text, numbers, booleans, instants, {@link Money};
     *     {@code null} for an empty cell
     * @throws IOException when the reader has gone; let it pass
     * @throws IllegalArgumentException when the number of cells is wrong
     */
    void row(@Nullable Object... cells) throws IOException;
}
