package org.territoireouvert.runner.audit;

/** Says that the details of an entry are not as the runtime writes them: somebody else wrote there. */
public final class UnreadableEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEntryException(String text) {
        super("These are no details of an entry of the audit log: \"" + text + "\"");
    }
}
