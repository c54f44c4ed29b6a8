package org.territoireouvert.api.remote;

import java.io.IOException;
import java.net.URI;
import org.territoireouvert.api.HostProvided;

/**
 * Asks other servers for public documents, by HTTPS, without following redirects, never in a private network; get it by
 * {@link org.territoireouvert.api.PluginContext#service}. What they answer is to be checked. Safe for all threads.
 */
@HostProvided
public interface RemoteDocuments {

    /**
     * Returns a document as text, 256 kB at most. Takes five seconds at most: not inside of a transaction.
     *
     * @throws IOException when the address is not one that is asked, nobody answers, or the answer is not a document (status 200)
     */
    String get(URI address) throws IOException;

    /**
     * Returns the status that a server answers for a document (RFC 9110), which is not fetched. Takes five seconds at most: not inside
     * of a transaction.
     *
     * @return 100 to 499; a redirection is not followed
     * @throws IOException when the address is not one that is asked, nobody answers, or the server is in trouble (500 and above, 429)
     */
    int status(URI address) throws IOException;
}
