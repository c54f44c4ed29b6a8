package org.territoireouvert.runner.remote;

import java.io.IOException;
import java.net.URI;
import org.territoireouvert.api.remote.RemoteDocuments;

/** Asks for documents by a client, which stays open. */
public final class AskedDocuments implements RemoteDocuments {

    private static final int OK = 200;

    private final OutboundHttp http;

    /** Asks by this client. */
    public AskedDocuments(OutboundHttp http) {
        this.http = http;
    }

    @Override
    public String get(URI address) throws IOException {
        OutboundHttp.Answer answer = http.get(address);
        if (answer.status() != OK) {
            throw new IOException(address.getHost() + " answered " + answer.status());
        }
        return answer.body();
    }

    @Override
    public int status(URI address) throws IOException {
        return http.head(address);
    }
}
