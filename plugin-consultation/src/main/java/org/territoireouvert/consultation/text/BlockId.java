package org.territoireouvert.consultation.text;

import java.util.Optional;

/** What names an article or a section in all versions of its text; a later version never gives it to another one. */
public sealed interface BlockId permits ArticleId, SectionId {

    /** Returns how it is written: {@code a7}, {@code s2}. */
    String value();

    /** Returns its position among all that were given, from 1. */
    int position();

    /** Reads what is written; empty when it names neither an article nor a section. */
    static Optional<BlockId> read(String value) {
        if (value.matches("a[1-9]\\d{0,8}")) {
            return Optional.of(new ArticleId(value));
        }
        return value.matches("s[1-9]\\d{0,8}") ? Optional.of(new SectionId(value)) : Optional.empty();
    }
}
