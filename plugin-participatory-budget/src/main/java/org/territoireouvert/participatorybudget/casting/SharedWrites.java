package org.territoireouvert.participatorybudget.casting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.api.data.Database;

/**
 * Lets what comes in the same moment share one transaction, and with it the wait for the disk: what comes while one runs goes together
 * into the next. A call returns when its own rows are durable. When the work on several fails, nothing of it is kept and each of them
 * gets a transaction of its own. Safe for all threads.
 *
 * @param <C> what comes
 * @param <R> what its caller gets
 */
final class SharedWrites<C, R> {

    private static final int MOST = 50;

    private final Database database;
    private final BiFunction<Handle, List<C>, List<R>> work;
    private final Queue<Call<C, R>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore turn = new Semaphore(1);

    /**
     * Creates it for all calls.
     *
     * @param work writes what came and returns what the callers get, in the same order
     */
    SharedWrites(Database database, BiFunction<Handle, List<C>, List<R>> work) {
        this.database = database;
        this.work = work;
    }

    /**
     * Has something written; throws what the work on it throws.
     *
     * @throws IllegalStateException inside of a transaction, whose end nobody else waits for
     */
    R write(C item) {
        if (database.isInTransaction()) {
            throw new IllegalStateException("What is written together was written inside of a transaction");
        }
        Call<C, R> mine = new Call<>(item);
        waiting.add(mine);
        while (!mine.ended) {
            if (turn.tryAcquire()) {
                try {
                    write(next());
                } finally {
                    turn.release();
                }
                wakeFirst();
            } else {
                mine.woken.acquireUninterruptibly();
            }
        }
        return mine.result();
    }

    private List<Call<C, R>> next() {
        List<Call<C, R>> calls = new ArrayList<>();
        Call<C, R> call = waiting.poll();
        while (call != null) {
            calls.add(call);
            call = calls.size() < MOST ? waiting.poll() : null;
        }
        return calls;
    }

    /** Whoever came too late for the transaction that ended is the next to begin one. */
    private void wakeFirst() {
        Call<C, R> first = waiting.peek();
        if (first != null) {
            first.woken.release();
        }
    }

    private void write(List<Call<C, R>> calls) {
        if (calls.isEmpty()) {
            return;
        }
        try {
            List<C> items = calls.stream().map(call -> call.item).toList();
            List<R> results = database.write(handle -> work.apply(handle, items));
            for (int index = 0; index < calls.size(); index++) {
                calls.get(index).end(results.get(index), null);
            }
        } catch (RuntimeException | Error failure) {
            if (calls.size() == 1 || failure instanceof ToolkitException) {
                calls.forEach(call -> call.end(null, failure));
            } else {
                calls.forEach(call -> write(List.of(call)));
            }
        }
    }

    /** A call that waits. */
    private static final class Call<C, R> {
        private final C item;
        private final Semaphore woken = new Semaphore(0);
        private @Nullable R result;
        private @Nullable Throwable failure;
        private volatile boolean ended;

        Call(C item) {
            this.item = item;
        }

        void end(@Nullable R result, @Nullable Throwable failure) {
            this.result = result;
            this.failure = failure;
            this.ended = true;
            woken.release();
        }

        R result() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            return Objects.requireNonNull(result);
        }
    }
}
