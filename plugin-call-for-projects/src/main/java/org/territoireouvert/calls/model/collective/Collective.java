package org.territoireouvert.calls.model.collective;

import java.time.Instant;

/**
 * Organisations and people who act together as equals (collectif).
 *
 * @param id UUID version 7
 * @param purpose what they want to do together, plain text
 * @param charter how they work together, Markdown; adopted by the rule
 * @param charterVersion 1 for the first one
 * @param rule by which everything is decided
 * @param takesRequests whether others may ask to join
 * @param active false once it was dissolved
 */
public record Collective(
        String id,
        String name,
        String purpose,
        String charter,
        int charterVersion,
        DecisionRule rule,
        boolean takesRequests,
        boolean active,
        Instant madeAt,
        Instant updatedAt) {

    /** Where the collectives of an instance stand on the site. */
    public static final String PATH = "/appels-a-projets/collectifs";

    /** Returns the address of its page. */
    public String path() {
        return PATH + "/" + id;
    }

    /** Returns this collective under another name. */
    public Collective described(String newName, String newPurpose, boolean openToRequests, Instant at) {
        return new Collective(
                id, newName, newPurpose, charter, charterVersion, rule, openToRequests, active, madeAt, at);
    }

    /** Returns this collective with its next charter. */
    public Collective chartered(String newCharter, DecisionRule newRule, Instant at) {
        return new Collective(
                id, name, purpose, newCharter, charterVersion + 1, newRule, takesRequests, active, madeAt, at);
    }

    /** Returns this collective as it is after its end. */
    public Collective dissolved(Instant at) {
        return new Collective(id, name, purpose, charter, charterVersion, rule, false, false, madeAt, at);
    }
}
