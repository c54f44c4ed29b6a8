package org.territoireouvert.runner.plugin;

/** Says that the runtime refuses a plugin, before or after it was called. */
public final class PluginRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureSentence sentence;

    /**
     * Creates the exception.
     *
     * @param sentence what happened and what to do
     * @param detail names the value
     */
    public PluginRefusedException(FailureSentence sentence, String detail) {
        super(detail);
        this.sentence = sentence;
    }

    /** Creates the exception with what led to it. */
    public PluginRefusedException(FailureSentence sentence, String detail, Throwable cause) {
        super(detail, cause);
        this.sentence = sentence;
    }

    /** Returns what happened and what to do. */
    public FailureSentence sentence() {
        return sentence;
    }
}
