package org.territoireouvert.participatorybudget.vote;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Documents;

/**
 * A manifest that was read again, as far as counting needs it.
 *
 * @param budget total amount
 * @param paper what stands on the ballot
 * @param rule by which is counted
 * @param projects in their order
 * @param envelopes names by their numbers
 * @param onPaper whether ballots on paper are taken besides those cast on the site
 */
public record ReadManifest(
        Money budget,
        BallotPaper paper,
        CountingRule rule,
        List<VotedProject> projects,
        Map<Integer, String> envelopes,
        boolean onPaper) {

    /** Copies the lists. */
    public ReadManifest {
        projects = List.copyOf(projects);
        envelopes = Map.copyOf(envelopes);
    }

    /**
     * Reads a manifest.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ReadManifest of(Documents documents, String content) {
        Map<?, ?> manifest = documents.object(content);
        if (!ManifestText.FORMAT.equals(manifest.get("format"))) {
            throw new IllegalArgumentException("This is no manifest of the format " + ManifestText.FORMAT);
        }
        return new ReadManifest(
                new Money(number(manifest, "budget")),
                paper(manifest.get("ballot")),
                CountingRule.parse(String.valueOf(manifest.get("rule"))),
                ManifestText.projects(documents, content),
                envelopes(manifest.get("envelopes")),
                ManifestText.isOnPaper(manifest));
    }

    /** Returns the name of an envelope; empty for none. */
    public String envelope(int number) {
        return envelopes.getOrDefault(number, "");
    }

    private static BallotPaper paper(@Nullable Object written) {
        if (written instanceof Map<?, ?> ballot
                && ballot.get("lists") instanceof List<?> lists
                && ballot.get("grades") instanceof List<?> grades) {
            return new BallotPaper(
                    BallotKind.valueOf(String.valueOf(ballot.get("kind")).toUpperCase(Locale.ROOT)),
                    grades.stream().map(String::valueOf).toList(),
                    lists.stream().map(list -> list((Map<?, ?>) list)).toList());
        }
        throw new IllegalArgumentException("The manifest has no ballot paper");
    }

    private static BallotList list(Map<?, ?> list) {
        return new BallotList(
                (int) number(list, "envelope"),
                (int) number(list, "fewest"),
                (int) number(list, "most"),
                list.containsKey("cost") ? Optional.of(new Money(number(list, "cost"))) : Optional.empty(),
                (int) number(list, "each"),
                (int) number(list, "points"));
    }

    private static Map<Integer, String> envelopes(@Nullable Object written) {
        Map<Integer, String> names = new HashMap<>();
        if (written instanceof List<?> envelopes) {
            envelopes.forEach(envelope -> names.put(
                    (int) number((Map<?, ?>) envelope, "number"), String.valueOf(((Map<?, ?>) envelope).get("name"))));
        }
        return names;
    }

    private static long number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Long number ? number : 0;
    }
}
