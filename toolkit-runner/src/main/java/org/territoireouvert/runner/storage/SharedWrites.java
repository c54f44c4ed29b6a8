package org.territoireouvert.runner.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.ToolkitException;

/**
 * Lets what waits for its turn to write share one transaction, and with it the wait for the disk. When one piece of work throws, nothing
 * of the transaction is kept and each piece gets one of its own. Safe for all threads.
 */
final class SharedWrites {

    private static final int MOST = 50;

    private final Transactions transactions;
    private final Queue<Piece<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore turns;

    /**
     * Creates it once for a database.
     *
     * @param most how many transactions write at the same time
     */
    SharedWrites(Transactions transactions, int most) {
        this.transactions = transactions;
        this.turns = new Semaphore(most);
    }

    /** See {@link org.territoireouvert.api.data.Database#writeShared}. */
    <T> T write(HandleCallback<T, RuntimeException> work) {
        if (transactions.isOpen()) {
            throw new IllegalStateException("Database.writeShared was called inside of a transaction");
        }
        Piece<T> mine = new Piece<>(work);
        waiting.add(mine);
        while (!mine.outcome.isDone()) {
            if (turns.tryAcquire()) {
                try {
                    write(next());
                } finally {
                    turns.release();
                }
                wakeFirst();
            } else {
                mine.woken.acquireUninterruptibly();
            }
        }
        return mine.result();
    }

    private List<Piece<?>> next() {
        List<Piece<?>> pieces = new ArrayList<>();
        Piece<?> piece = waiting.poll();
        while (piece != null) {
            pieces.add(piece);
            piece = pieces.size() < MOST ? waiting.poll() : null;
        }
        return pieces;
    }

    /** Whoever came too late for the transaction that ended is the next to begin one. */
    private void wakeFirst() {
        Piece<?> first = waiting.peek();
        if (first != null) {
            first.woken.release();
        }
    }

    private void write(List<Piece<?>> pieces) {
        if (pieces.size() == 1) {
            pieces.getFirst().writeAlone(transactions);
            return;
        }
        try {
            transactions.write(handle -> {
                pieces.forEach(piece -> piece.write(handle));
                return pieces;
            });
            pieces.forEach(Piece::keep);
        } catch (ToolkitException environment) {
            pieces.forEach(piece -> piece.fail(environment));
        } catch (RuntimeException | Error ofOne) {
            pieces.forEach(piece -> piece.writeAlone(transactions));
        }
    }

    /** What one call writes. */
    private static final class Piece<T> {
        private final HandleCallback<T, RuntimeException> work;
        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        private final Semaphore woken = new Semaphore(0);
        private @Nullable T written;

        Piece(HandleCallback<T, RuntimeException> work) {
            this.work = work;
        }

        void write(Handle handle) {
            written = work.withHandle(handle);
        }

        void keep() {
            outcome.complete(written);
            woken.release();
        }

        void fail(Throwable failure) {
            outcome.completeExceptionally(failure);
            woken.release();
        }

        void writeAlone(Transactions transactions) {
            try {
                written = transactions.write(work);
                keep();
            } catch (RuntimeException | Error failure) {
                fail(failure);
            }
        }

        T result() {
            try {
                return outcome.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failed.getCause();
            }
        }
    }
}
