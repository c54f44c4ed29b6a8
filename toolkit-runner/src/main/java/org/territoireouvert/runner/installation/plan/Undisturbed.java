package org.territoireouvert.runner.installation.plan;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/** Does something with the files of an instance; what is in the way, such as a full disk, is told in a sentence. */
final class Undisturbed {

    private Undisturbed() {}

    /** Something that is done with files. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T undisturbed(PlanParts parts, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw inTheWay(parts, e);
        } catch (RefusedException e) {
            if (e.getCause() instanceof IOException failure && isFull(failure)) {
                throw inTheWay(parts, failure);
            }
            throw e;
        }
    }

    private static RefusedException inTheWay(PlanParts parts, IOException failure) {
        return new RefusedException(
                failure,
                Ground.ENVIRONMENT,
                isFull(failure) ? "installation.disk-full" : "installation.files",
                parts.folder().root().toString(),
                reason(failure));
    }

    private static boolean isFull(IOException failure) {
        String reason = reason(failure).toLowerCase(Locale.ROOT);
        return reason.contains("no space left") || reason.contains("quota exceeded");
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : String.valueOf(failure.getMessage());
    }
}
