package org.territoireouvert.api.text;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.HostProvided;

/**
 * Reads and writes JSON (RFC 8259) as plain values: {@link java.util.Map} in the order of the document,
 * {@link java.util.List}, {@link String}, {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, {@code null}.
 */
@HostProvided
public interface Json {

    /**
     * Reads one document of at most 64 levels.
     *
     * @throws IOException when it cannot be read or is not JSON; the message names line and column
     */
    @Nullable
    Object read(Reader source) throws IOException;

    /**
     * Writes one document on one line. Records are written as objects of their components, money as a decimal number.
     *
     * @throws IOException when it cannot be written
     */
    void write(@Nullable Object value, Writer target) throws IOException;
}
