package org.territoireouvert.participatorybudget.counting;

/** Tell that a rule settles ties by lot and its seed was not drawn yet: complete it with {@link CountingRule#withSeed}. */
public final class MissingSeedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingSeedException() {
        super("The rule settles ties by lot; write the seed that was drawn, as in \"lot:SEED\".");
    }
}
