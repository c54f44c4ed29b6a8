package org.territoireouvert.api.text;

import org.territoireouvert.api.HostProvided;

/** HTML that templates write as it is. Only the runtime's own implementations are trusted; others are escaped. */
@HostProvided
@FunctionalInterface
public interface SafeHtml {

    /** Returns the markup. */
    String markup();
}
