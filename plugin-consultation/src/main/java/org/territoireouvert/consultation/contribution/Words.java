package org.territoireouvert.consultation.contribution;

import java.util.List;
import org.territoireouvert.consultation.contribution.Contribution.Part;

/**
 * What somebody writes in a contribution.
 *
 * @param title see {@link Contribution#title}
 * @param parts see {@link Contribution#parts}
 */
public record Words(Position position, String title, List<Part> parts) {

    /** Copies the parts. */
    public Words {
        parts = List.copyOf(parts);
    }

    /** Returns words without a position: a title and one text. */
    public static Words of(String title, String text) {
        return new Words(Position.NONE, title, text.isEmpty() ? List.of() : List.of(new Part("", text)));
    }

    boolean areThoseOf(Contribution contribution) {
        return position == contribution.position()
                && title.equals(contribution.title())
                && parts.equals(contribution.parts());
    }
}
