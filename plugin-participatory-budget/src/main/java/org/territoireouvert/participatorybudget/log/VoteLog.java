package org.territoireouvert.participatorybudget.log;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.proof.MerkleTree;

/** Adds to the log of a vote and signs where it stands. */
public final class VoteLog {

    private static final String KEY_ENDING = "/journal";

    private final Signatures signatures;
    private final LogRepository log;

    /** Works with the key of the instance. */
    public VoteLog(Signatures signatures, LogRepository log) {
        this.signatures = signatures;
        this.log = log;
    }

    /** Returns the name of an edition's log: the host of the site, as its key is named, and the address of the edition. */
    public String origin(Edition edition) {
        String key = signatures.verifier().split("\\+", 2)[0];
        String host = key.endsWith(KEY_ENDING) ? key.substring(0, key.length() - KEY_ENDING.length()) : key;
        return host + edition.path();
    }

    /**
     * Adds leaves and signs a checkpoint after them.
     *
     * @param origin name of the log, see {@link #origin}; it is frozen with the vote
     */
    public void append(Handle handle, String editionId, String origin, List<Leaf> leaves, Instant now) {
        log.append(handle, editionId, leaves);
        long size = log.size(handle, editionId);
        MerkleTree tree = log.tree(handle, editionId, size);
        String text = origin + "\n" + size + "\n" + tree.root().base64() + "\n";
        log.insert(handle, editionId, new Checkpoint(size, now, signatures.sign(text)));
    }
}
