package org.territoireouvert.runner.cli.command.init;

import java.util.Locale;
import org.territoireouvert.runner.configuration.ConfigurationKey;

/** What is asked of whoever prepares an instance, each with an option and a key of {@code ouvert.toml}. No password is ever asked. */
enum Question {
    /** Address that people type. */
    PUBLIC_URL("--url", ConfigurationKey.PUBLIC_URL),
    /** Address of a PostgreSQL database; none for a SQLite file. */
    DATABASE("--database", ConfigurationKey.DATABASE_URL),
    /** Account at that database. */
    DATABASE_USER("--database-user", ConfigurationKey.DATABASE_USER),
    /** Server that takes the mails. */
    MAIL_SERVER("--mail-server", ConfigurationKey.MAIL_SERVER),
    /** Account at that server. */
    MAIL_USER("--mail-user", ConfigurationKey.MAIL_USER),
    /** Address from which mails leave. */
    MAIL_SENDER("--mail-sender", ConfigurationKey.MAIL_SENDER),
    /** Time zone of the authority. */
    ZONE("--zone", ConfigurationKey.ZONE);

    private final String option;
    private final ConfigurationKey key;

    Question(String option, ConfigurationKey key) {
        this.option = option;
        this.key = key;
    }

    String option() {
        return option;
    }

    /** Returns what it sets. */
    ConfigurationKey key() {
        return key;
    }

    /** Returns the key of its words. */
    String words() {
        return "init.ask." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tells whether the question makes sense after what was answered: an account needs a server. */
    boolean follows(NewConfiguration answers) {
        return switch (this) {
            case DATABASE_USER -> answers.has(DATABASE);
            case MAIL_USER, MAIL_SENDER -> answers.has(MAIL_SERVER);
            default -> true;
        };
    }

    /** Tells whether the answers can be read after this one: a mail server alone is not whole. */
    boolean completes() {
        return this != MAIL_SERVER && this != MAIL_USER;
    }
}
