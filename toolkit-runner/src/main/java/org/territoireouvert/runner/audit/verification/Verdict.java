package org.territoireouvert.runner.audit.verification;

/** What a verification found. */
public sealed interface Verdict {

    /**
     * Nothing was changed, as far as the log itself and the checkpoints tell.
     *
     * @param entries how many there are
     * @param hash of the last one
     * @param checkpoints how many of the log's own were checked
     * @param kept how many that somebody had kept were checked
     */
    record Whole(long entries, String hash, long checkpoints, int kept) implements Verdict {}

    /**
     * Something was changed.
     *
     * @param position of the first entry or checkpoint that is wrong
     */
    record Broken(long position, Fault fault) implements Verdict {}

    /** What is wrong. The sentence of each is the message {@code audit.fault.<name>} of the command line. */
    enum Fault {
        /** An entry is missing: the next one has another position than the one after. */
        GAP,
        /** The entry does not carry the hash of the one before it. */
        LINK,
        /** The entry does not say what it said when it was written. */
        CONTENT,
        /** The entry that all others follow is not the one that the log says it ended with. */
        HEAD,
        /** The log had another hash there when a checkpoint was signed. */
        CHECKPOINT_HASH,
        /** The log ends before a checkpoint that was signed: entries at its end are missing. */
        CHECKPOINT_BEYOND,
        /** The signature is not by a key that the log names, or not of this text. */
        CHECKPOINT_SIGNATURE,
        /** The text of a checkpoint cannot be read or speaks of another position than its row. */
        CHECKPOINT_TEXT
    }
}
