package org.territoireouvert.api.remote;

import java.io.IOException;
import java.net.URI;
import org.territoireouvert.api.HostProvided;

/**
 * Asks other servers for public documents, by HTTPS, without following redirects, never in a private network; get it by
 * {@link org.territoireouvert.api.PluginContext#service}. What they answer is to be checked. Safe for all threads.
 */
@HostProvided
@FunctionalInterface
public interface RemoteDocuments {

    /**
     * Returns a document as text, 256 kB at most. Takes five seconds at most: not inside of a transaction.
     *
     * @throws IOException when the address is not one that is asked, nobody answers, or the answer is not a document (status 200)
     */
    String get(URI address) throws IOException;
}
