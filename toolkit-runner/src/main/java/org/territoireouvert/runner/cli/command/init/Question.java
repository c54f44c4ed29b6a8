package org.territoireouvert.runner.cli.command.init;

import java.util.Locale;

/** What is asked of whoever prepares an instance, each with an option and a key of {@code ouvert.toml}. No password is ever asked. */
enum Question {
    /** Address that people type. */
    PUBLIC_URL("--url", "server", "public-url"),
    /** Address of a PostgreSQL database; none for a SQLite file. */
    DATABASE("--database", "database", "url"),
    /** Account at that database. */
    DATABASE_USER("--database-user", "database", "user"),
    /** Server that takes the mails. */
    MAIL_SERVER("--mail-server", "mail", "server"),
    /** Account at that server. */
    MAIL_USER("--mail-user", "mail", "user"),
    /** Address from which mails leave. */
    MAIL_SENDER("--mail-sender", "mail", "sender"),
    /** Time zone of the authority. */
    ZONE("--zone", "authority", "zone");

    private final String option;
    private final String section;
    private final String key;

    Question(String option, String section, String key) {
        this.option = option;
        this.section = section;
        this.key = key;
    }

    String option() {
        return option;
    }

    String section() {
        return section;
    }

    String key() {
        return key;
    }

    /** Returns the variable of the environment that says the same. */
    String variable() {
        return "OUVERT_" + (section + "_" + key).toUpperCase(Locale.ROOT).replace('-', '_');
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
