package org.territoireouvert.participatorybudget.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.territoireouvert.participatorybudget.proof.CanonicalJson;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.proof.MerkleTree;

/**
 * An entry of the log of a vote.
 *
 * @param content canonical JSON with the key {@code t} for the type
 * @param commitment to a ballot, in leaves of type {@code cast} only
 */
public record Leaf(String content, Optional<Hash> commitment) {

    /** Returns the leaf of a ballot that was cast; it says nothing but the commitment. */
    public static Leaf cast(String vote, Hash commitment) {
        return new Leaf(
                CanonicalJson.write(Map.of("c", commitment.hex(), "t", "cast", "vote", vote)), Optional.of(commitment));
    }

    /**
     * Returns another leaf.
     *
     * @param type manifest, open, paper, close, final, result, admin, keydestroyed or incident
     * @param details what it says
     */
    public static Leaf of(String type, String vote, Map<String, ?> details) {
        Map<String, Object> content = new TreeMap<>(details);
        content.put("t", type);
        content.put("vote", vote);
        return new Leaf(CanonicalJson.write(content), Optional.empty());
    }

    /** Returns its hash in the tree. */
    public Hash hash() {
        return MerkleTree.leaf(content.getBytes(StandardCharsets.UTF_8));
    }
}
