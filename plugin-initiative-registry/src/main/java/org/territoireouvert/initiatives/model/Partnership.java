package org.territoireouvert.initiatives.model;

import java.util.List;
import java.util.Optional;

/**
 * Who carries an initiative, and with whom. Organisations, never private persons.
 *
 * @param holder who answers for it (porteur)
 * @param partners in the order that the authors chose
 */
public record Partnership(Optional<Body> holder, List<Body> partners) {

    /** Nobody yet. */
    public static final Partnership EMPTY = new Partnership(Optional.empty(), List.of());

    /** Copies the partners. */
    public Partnership {
        partners = List.copyOf(partners);
    }
}
