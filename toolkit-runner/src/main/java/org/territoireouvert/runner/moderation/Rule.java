package org.territoireouvert.runner.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule of the charter (charte de modération). Its words are the messages {@code charter.<code>} (what is asked of who writes) and
 * {@code charter.<code>.short} (the reason that is published).
 */
public enum Rule {
    /** Names nobody's private data: address, telephone, health. */
    PERSONAL_DATA,
    /** No insult, no threat. */
    INSULT,
    /** Nothing that the law forbids: hatred, discrimination, defamation. */
    UNLAWFUL,
    /** Speaks of the subject. */
    OFF_TOPIC,
    /** No advertising, no links that do not serve the subject. */
    ADVERTISING,
    /** Is said once. */
    REPEATED,
    /** Does not speak in the name of somebody else. */
    FALSE_NAME;

    /** Returns how forms, addresses and tables name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads how forms name it. */
    public static Optional<Rule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }
}
