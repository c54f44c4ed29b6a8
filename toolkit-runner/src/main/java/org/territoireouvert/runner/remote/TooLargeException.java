package org.territoireouvert.runner.remote;

import java.io.IOException;

/** Says that a server has more to send than was asked for. */
public final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(long most) {
        super("more than " + most + " bytes");
    }
}
