package org.territoireouvert.runner.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what the drivers throw into {@link StorageException}s where the environment is to blame. */
final class StorageFailures {

    private static final int PRIMARY_CODE = 0xff;

    private final Engine engine;
    private final String place;

    StorageFailures(Engine engine, String place) {
        this.engine = engine;
        this.place = place;
    }

    /** Returns what to throw instead; the same exception when it is not the environment's. */
    RuntimeException translate(RuntimeException failure, boolean writing) {
        SQLException cause = sqlCause(failure);
        if (failure instanceof StorageException || cause == null) {
            return failure;
        }
        Optional<StorageProblem> problem = problem(cause);
        if (problem.isPresent() && problem.get() == StorageProblem.DATABASE_READ_ONLY && !writing) {
            return new IllegalStateException("Database.read cannot write; use Database.write", failure);
        }
        return problem.<RuntimeException>map(found -> new StorageException(found, failure, place, text(cause)))
                .orElse(failure);
    }

    /** Returns what to throw for a failure of the driver itself. */
    RuntimeException translate(SQLException failure) {
        return new StorageException(
                problem(failure).orElse(StorageProblem.DATABASE_UNREACHABLE), failure, place, text(failure));
    }

    private Optional<StorageProblem> problem(SQLException failure) {
        return Optional.ofNullable(engine == Engine.SQLITE ? ofSqlite(failure) : ofPostgres(failure));
    }

    private static @Nullable StorageProblem ofSqlite(SQLException failure) {
        return switch (failure.getErrorCode() & PRIMARY_CODE) {
            case 5, 6 -> StorageProblem.DATABASE_LOCKED;
            case 8 -> StorageProblem.DATABASE_READ_ONLY;
            case 9 -> StorageProblem.DATABASE_INTERRUPTED;
            case 13 -> StorageProblem.DISK_FULL;
            case 10, 14 -> StorageProblem.DATABASE_UNREACHABLE;
            case 11, 26 -> StorageProblem.DATABASE_DAMAGED;
            default -> null;
        };
    }

    private static @Nullable StorageProblem ofPostgres(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        SQLException nested = failure.getCause() instanceof SQLException cause ? cause : null;
        if (failure instanceof SQLTransientConnectionException && nested != null) {
            StorageProblem inner = ofPostgres(nested);
            return inner == null ? StorageProblem.DATABASE_UNREACHABLE : inner;
        }
        return switch (state) {
            case "53100" -> StorageProblem.DISK_FULL;
            case "25006" -> StorageProblem.DATABASE_READ_ONLY;
            case "55P03", "40P01", "40001" -> StorageProblem.DATABASE_LOCKED;
            case "57014" -> StorageProblem.DATABASE_INTERRUPTED;
            case "3D000" -> StorageProblem.DATABASE_REFUSED;
            default -> ofPostgresClass(failure, state);
        };
    }

    private static @Nullable StorageProblem ofPostgresClass(SQLException failure, String state) {
        if (state.startsWith("28")) {
            return StorageProblem.DATABASE_REFUSED;
        }
        boolean unreachable = state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
        return unreachable || failure instanceof SQLTransientConnectionException
                ? StorageProblem.DATABASE_UNREACHABLE
                : null;
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    private static String text(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
