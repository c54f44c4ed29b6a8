package org.territoireouvert.participatorybudget.counting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Say how equal shares spends what its plain form leaves over.
 *
 * @param increase how every voter's endowment grows, run after run
 * @param utilitarian whether a greedy scan then spends the rest
 */
public record Completion(Increase increase, boolean utilitarian) {

    /** Leave the rest unspent. */
    public static final Completion NONE = new Completion(Increase.NONE, false);

    /** Three definitions of "one more currency unit per voter" are in use; they elect different projects. */
    public enum Increase {
        NONE("none"),
        /** From budget ÷ voters; stop when no supported project fits any more, or before the run that overspends. */
        PABUTOOLS("add1:pabutools"),
        /** From the whole part of it; stop when no project at all fits any more, or before the run that overspends. */
        COMPUTE_TOOL("add1:compute-tool"),
        /** From the whole part of it; stop only before the run that overspends: what Wieliczka, Świecie and Assen published. */
        OFFICIAL("add1:official-wieliczka");

        private final String word;

        Increase(String word) {
            this.word = word;
        }

        /** Return the published name. */
        public String word() {
            return word;
        }
    }

    /**
     * Read a completion from its published name; {@code "none+utilitarian"} is {@code "utilitarian"} and {@code "add1u"} is
     * {@code "add1:pabutools+utilitarian"}.
     *
     * @throws UnknownRuleException when nobody uses that name
     */
    public static Completion parse(String word) {
        String full = switch (word) {
            case "utilitarian" -> "none+utilitarian";
            case "add1u" -> "add1:pabutools+utilitarian";
            default -> word;
        };
        boolean utilitarian = full.endsWith("+utilitarian");
        String increase = utilitarian ? full.substring(0, full.length() - "+utilitarian".length()) : full;
        return Arrays.stream(Increase.values())
                .filter(candidate -> candidate.word.equals(increase))
                .map(candidate -> new Completion(candidate, utilitarian))
                .findFirst()
                .orElseThrow(() -> new UnknownRuleException("completion", word, known()));
    }

    private static List<String> known() {
        return Stream.concat(
                        Arrays.stream(Increase.values())
                                .flatMap(each -> Stream.of(each.word, each.word + "+utilitarian")),
                        Stream.of("utilitarian", "add1u"))
                .toList();
    }

    /** Return the published name. */
    public String word() {
        if (increase == Increase.NONE) {
            return utilitarian ? "utilitarian" : "none";
        }
        return increase.word + (utilitarian ? "+utilitarian" : "");
    }
}
