package org.territoireouvert.api.audit;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.HostProvided;

/**
 * Has authorities of the outside world say that something existed at a time (horodatage, RFC 3161), which nobody here can change later;
 * get it by {@link org.territoireouvert.api.PluginContext#service}. Safe for all threads.
 */
@HostProvided
public interface TimeStamps {

    /**
     * A stamp whose imprint and signature are sound. Whether its authority is to be trusted is for the reader to say: its certificate is
     * inside, the chain that leads to it is checked by {@code openssl ts -verify -CAfile}.
     *
     * @param at when the authority saw the imprint
     * @param authority name in its certificate (RFC 2253)
     * @param answer of the authority, DER: a {@code TimeStampResp}, what {@code .tsr} files hold
     */
    record TimeStamp(Instant at, String authority, byte[] answer) {}

    /**
     * Asks an authority to stamp data; only their SHA-256 leaves the house. Takes five seconds at most: not inside of a transaction.
     *
     * @param authority address by HTTPS, not of a private network
     * @throws IOException when the authority does not answer, refuses, or answers what is no sound stamp of these data
     */
    TimeStamp stamp(URI authority, byte[] data) throws IOException;

    /** Reads what an authority answered; empty when it is no sound stamp of these data. */
    Optional<TimeStamp> read(byte[] answer, byte[] data);
}
