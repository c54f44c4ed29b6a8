package org.territoireouvert.consultation.text.building;

import java.util.List;
import org.territoireouvert.consultation.text.building.TextProblem.Kind;

/** Tells that a file cannot be read as a legal text, and why. */
public final class UnreadableTextException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient TextProblem problem;

    public UnreadableTextException(Kind kind, int line, Object... values) {
        super(kind.messageKey() + " line " + line);
        this.problem = new TextProblem(
                kind, line, List.of(values).stream().map(Object::toString).toList());
    }

    /** Returns what is wrong. */
    public TextProblem problem() {
        return problem;
    }
}
