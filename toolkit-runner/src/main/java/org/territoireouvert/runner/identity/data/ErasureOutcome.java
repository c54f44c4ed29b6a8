package org.territoireouvert.runner.identity.data;

import java.util.List;

/** What became of the wish to erase a person. */
public sealed interface ErasureOutcome {

    /**
     * All is erased.
     *
     * @param plugins what each plugin did
     */
    record Done(List<PluginData.Erased> plugins) implements ErasureOutcome {}

    /**
     * The account is gone, but some plugins could not erase what they keep; they are asked again every hour.
     *
     * @param plugins what each plugin did
     */
    record Waiting(List<PluginData.Erased> plugins) implements ErasureOutcome {}

    /** Refused: nobody else administers the site. */
    record LastAdministrator() implements ErasureOutcome {}

    /** There is no such account, or it was erased before. */
    record Unknown() implements ErasureOutcome {}
}
