package org.territoireouvert.participatorybudget.web.decision;

import java.util.List;
import java.util.Map;

/**
 * What was decided after a vote.
 *
 * @param all every decision in the order of their numbers, cancelled ones included
 * @param departing how many projects are not as the vote gives
 * @param money what the funded projects cost now, in a sentence; empty when all is as the vote gives
 * @param exceeds whether that is more than can be spent
 * @param sentences what was decided and why, by the numbers of the projects
 */
public record Decided(
        List<DecisionView> all, int departing, String money, boolean exceeds, Map<String, String> sentences) {

    /** Copies the collections. */
    public Decided {
        all = List.copyOf(all);
        sentences = Map.copyOf(sentences);
    }

    /** Returns what was decided about a project and why; empty when it is as the vote gives. */
    public String sentence(String number) {
        return sentences.getOrDefault(number, "");
    }
}
