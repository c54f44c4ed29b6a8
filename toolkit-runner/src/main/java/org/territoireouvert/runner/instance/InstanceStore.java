package org.territoireouvert.runner.instance;

/** Keeps the instance. Safe for all threads; cheap to read. */
public interface InstanceStore {

    /** Returns the instance as it is now; changes of other processes are seen within two seconds. */
    Instance current();

    /** Reads it anew at the next question, where a copy is kept. */
    default void forget() {}

    /** Replaces it at once. */
    void save(Instance instance);
}
