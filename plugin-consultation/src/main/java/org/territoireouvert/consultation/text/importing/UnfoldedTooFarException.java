package org.territoireouvert.consultation.text.importing;

import java.io.IOException;
import org.territoireouvert.consultation.text.importing.TextProblem.Kind;

/** Tells, from inside a stream, that a ZIP file unfolds to more than is allowed. */
final class UnfoldedTooFarException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long most;

    UnfoldedTooFarException(long most) {
        super("More than " + most + " bytes");
        this.most = most;
    }

    UnreadableTextException problem() {
        return new UnreadableTextException(Kind.UNFOLDS_TOO_LARGE, 0, most);
    }
}
