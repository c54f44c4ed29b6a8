package org.territoireouvert.consultation.charter;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.consultation.model.DocumentKind;

/** The criteria that go beyond. */
final class ExemplaryChecks {

    /** Within so many months after the last day the consultation itself is evaluated. */
    static final int MONTHS_TO_EVALUATE = 6;

    /** Sentences of more words than that, on average, are not plain (guides of easy reading name 15 to 20). */
    static final double WORDS_OF_A_PLAIN_SENTENCE = 20;

    private ExemplaryChecks() {}

    static Finding profile(Facts facts) {
        return facts.profiled()
                ? new Finding.Met(facts.consultation().path() + "/participants")
                : Finding.awaited(facts.closesOn(), facts.today(), "charter.CH30.missing");
    }

    static Finding initiatives(Facts facts) {
        return facts.site().initiatives().startsWith("/")
                ? new Finding.Met(facts.site().initiatives())
                : Finding.missing("charter.CH31.missing");
    }

    static Finding evaluation(Facts facts) {
        LocalDate by = facts.closesOn().plusMonths(MONTHS_TO_EVALUATE);
        Optional<LocalDate> listed = facts.listed(DocumentKind.EVALUATION);
        if (listed.isEmpty()) {
            return Finding.awaited(by, facts.today(), "charter.CH32.missing");
        }
        return listed.get().isAfter(by)
                ? Finding.missing("charter.CH32.late")
                : new Finding.Met(facts.part("documents"));
    }

    static Finding training(Facts facts) {
        Optional<LocalDate> listed = facts.listed(DocumentKind.TRAINING);
        if (listed.isEmpty()) {
            return facts.beforeOpening("charter.CH33.missing");
        }
        return listed.get().isAfter(facts.opensOn())
                ? Finding.missing("charter.CH33.late")
                : new Finding.Met(facts.part("documents"));
    }

    static Finding integrity(Facts facts) {
        if (facts.sealedOn().isEmpty() && facts.isOver() && !facts.isSealable()) {
            return Finding.notApplicable("charter.none-written");
        }
        if (facts.sealBroken()) {
            return Finding.missing("charter.CH34.broken");
        }
        return facts.sealedOn().isPresent()
                ? new Finding.Met(facts.consultation().path() + "/sceau")
                : Finding.awaited(facts.closesOn().plusDays(1), facts.today(), "charter.CH34.missing");
    }

    static Finding plainWords(Facts facts) {
        if (facts.listed(DocumentKind.PLAIN_LANGUAGE).isEmpty()) {
            return Finding.missing("charter.CH35.missing");
        }
        double words = wordsPerSentence(facts.consultation().frame().summary());
        return words <= WORDS_OF_A_PLAIN_SENTENCE
                ? new Finding.Met(facts.part("documents"))
                : Finding.missing("charter.CH35.long", Math.round(words));
    }

    /** Counts the words of a text in French for each of its sentences; 0 for a text without any. */
    static double wordsPerSentence(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        sentences.setText(text.strip());
        int found = 0;
        while (sentences.next() != BreakIterator.DONE) {
            found++;
        }
        long words = text.isBlank() ? 0 : text.strip().split("[\\s\\u00a0\\u202f]+").length;
        return found == 0 ? 0 : (double) words / found;
    }
}
