package org.territoireouvert.runner.installation.disk;

import java.io.IOException;

/** Says that somebody else holds a file alone. */
final class HeldException extends IOException {

    private static final long serialVersionUID = 1L;

    HeldException(String message) {
        super(message);
    }
}
