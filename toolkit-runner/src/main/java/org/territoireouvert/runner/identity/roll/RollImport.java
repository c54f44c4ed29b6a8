package org.territoireouvert.runner.identity.roll;

/** What became of a file that was to be imported. */
public sealed interface RollImport {

    /** It is a roll now. */
    record Done(String rollId, int size) implements RollImport {}

    /** It has problems: nothing was kept. */
    record Refused(RollCheck check) implements RollImport {}

    /**
     * Another roll has this name.
     *
     * @param name by which plugins ask for it
     */
    record NameTaken(String name) implements RollImport {}
}
