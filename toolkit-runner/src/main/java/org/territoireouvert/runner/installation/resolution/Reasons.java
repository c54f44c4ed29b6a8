package org.territoireouvert.runner.installation.resolution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.territoireouvert.runner.text.Sentence;

/** Why versions did not go together, each reason once, the first found first. */
final class Reasons {

    /** Nobody reads more. */
    private static final int MOST = 5;

    private final Set<Sentence> sentences = new LinkedHashSet<>();
    private boolean untrusted;

    void add(Sentence sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        }
    }

    void addUntrusted(Sentence sentence) {
        add(sentence);
        untrusted = true;
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    Resolution.Conflict conflict() {
        return new Resolution.Conflict(List.copyOf(sentences), untrusted && sentences.size() == 1);
    }
}
