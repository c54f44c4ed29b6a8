package org.territoireouvert.runner.storage.migration;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds statements that would end the one transaction in which all scripts of an owner are applied, or act outside of it: after
 * them a failure could no longer be undone.
 */
final class StatementWords {

    /** Texts, quoted names, dollar-quoted bodies and comments: what stands in them is no statement. */
    private static final Pattern ASIDE = Pattern.compile(
            "'(?:[^']|'')*+'|\"[^\"]*+\"|--[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/|\\$(\\w*)\\$.*?\\$\\1\\$",
            Pattern.DOTALL);

    /** The body of a trigger on SQLite ends with a word that ends a transaction elsewhere. */
    private static final Pattern TRIGGER = Pattern.compile(
            "\\bcreate\\s+(?:temp\\w*\\s+)?trigger\\b[^;]*\\bbegin\\b.*?;\\s*end\\s*(?=;)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDING = Pattern.compile(
            "(?:^|;)\\s*(commit|rollback|abort|start\\s+transaction|begin(?=\\s*(?:;|transaction|work|immediate|exclusive"
                    + "|deferred|isolation))|end(?=\\s*(?:;|transaction|work))|prepare\\s+transaction|savepoint|release"
                    + "|vacuum|attach|detach|pragma|reindex\\s+database"
                    + "|set\\s+(?:local\\s+|session\\s+)?(?:search_path|schema|role|session)"
                    + "|create\\s+(?:unique\\s+)?index\\s+concurrently|drop\\s+index\\s+concurrently"
                    + "|create\\s+database|drop\\s+database|create\\s+tablespace|alter\\s+system|copy|load)\\b",
            Pattern.CASE_INSENSITIVE);

    private StatementWords() {}

    /** Returns the first words of such a statement, in lower case; empty when the script has none. */
    static Optional<String> outsideOfTransaction(String sql) {
        String statements = ASIDE.matcher(sql).replaceAll(" x ");
        Matcher found = ENDING.matcher(TRIGGER.matcher(statements).replaceAll(" x "));
        return found.find()
                ? Optional.of(found.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                : Optional.empty();
    }
}
