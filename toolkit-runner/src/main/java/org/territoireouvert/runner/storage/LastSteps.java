package org.territoireouvert.runner.storage;

import java.util.Comparator;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/**
 * What a write does just before it becomes durable. Rows that many writes change belong here: all take them late and in one
 * order, so that no two writes wait for each other.
 */
public final class LastSteps implements JdbiConfig<LastSteps> {

    /** Gathers what a write changes; a write has one of each class. */
    @FunctionalInterface
    public interface Step {

        /** Writes what was gathered, always in the same order of rows. It may leave something to steps whose class comes later. */
        void take(Handle transaction);
    }

    private final TreeMap<Class<?>, Step> steps = new TreeMap<>(Comparator.comparing(Class::getName));
    private boolean open;

    /** Creates the steps of a connection, for Jdbi. */
    public LastSteps() {}

    /**
     * Returns the step of a kind that the write will take.
     *
     * @param fresh makes it at the first call
     * @throws IllegalStateException when the handle is not that of a {@code Database.write}, which would never take it
     */
    public static <S extends Step> S of(Handle transaction, Class<S> kind, Supplier<S> fresh) {
        LastSteps last = transaction.getConfig(LastSteps.class);
        if (!last.open) {
            throw new IllegalStateException("There is no Database.write around this call");
        }
        return kind.cast(last.steps.computeIfAbsent(kind, unknown -> fresh.get()));
    }

    static void open(Handle transaction) {
        transaction.getConfig(LastSteps.class).open = true;
    }

    static void take(Handle transaction) {
        TreeMap<Class<?>, Step> waiting = transaction.getConfig(LastSteps.class).steps;
        while (!waiting.isEmpty()) {
            waiting.pollFirstEntry().getValue().take(transaction);
        }
    }

    /** Statements have none of their own. */
    @Override
    public LastSteps createCopy() {
        return new LastSteps();
    }
}
