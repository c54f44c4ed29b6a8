package org.territoireouvert.participatorybudget.amendment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.territoireouvert.participatorybudget.log.Leaf;
import org.territoireouvert.participatorybudget.proof.CanonicalJson;
import org.territoireouvert.participatorybudget.proof.Hash;

/**
 * A public amendment of a frozen vote (avenant). Nothing of it changes any more.
 *
 * @param number from 1, without gaps
 * @param at when it was adopted
 * @param kind what it changes
 * @param project number of the project, if it is about one
 * @param closesAt first instant at which no ballot is taken any more, of an extension
 * @param reason why, in 10 to 2000 characters
 * @param author code of the role in which somebody adopted it, never a name
 * @param content canonical JSON, see {@link #FORMAT}
 * @param hash of the content
 */
public record Amendment(
        int number,
        Instant at,
        AmendmentKind kind,
        Optional<String> project,
        Optional<Instant> closesAt,
        String reason,
        String author,
        String content,
        Hash hash) {

    /** Names how the content is written. */
    public static final String FORMAT = "og-amendment-v1";

    /**
     * What comes before an amendment.
     *
     * @param number of amendments
     * @param hash of the last one, or of the manifest
     */
    public record Before(int number, Hash hash) {}

    /**
     * Writes an amendment down.
     *
     * @param closesAt of an extension
     */
    static Amendment of(
            String vote, Before before, Change change, Optional<Instant> closesAt, String author, Instant at) {
        int number = before.number() + 1;
        Map<String, Object> content = new TreeMap<>();
        content.put("format", FORMAT);
        content.put("vote", vote);
        content.put("number", number);
        content.put("at", at.toString());
        content.put("kind", change.kind().word());
        content.put("reason", change.reason());
        content.put("by", author);
        content.put("previous", before.hash().hex());
        change.project().ifPresent(project -> content.put("project", project));
        closesAt.ifPresent(instant -> content.put("closes", instant.toString()));
        String written = CanonicalJson.write(content);
        return new Amendment(
                number,
                at,
                change.kind(),
                change.project(),
                closesAt,
                change.reason(),
                author,
                written,
                Hash.of(written));
    }

    /** Returns its leaf in the log of the vote. */
    Leaf leaf(String vote) {
        return Leaf.of("amendment", vote, Map.of("hash", hash.hex(), "number", number));
    }
}
