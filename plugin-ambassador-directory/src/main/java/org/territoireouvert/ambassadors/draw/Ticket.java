package org.territoireouvert.ambassadors.draw;

import java.util.List;

/**
 * What takes part in a draw in place of a name.
 *
 * @param code under which a volunteer takes part; says nothing about them
 * @param answers to the criteria, in their order
 */
public record Ticket(String code, List<String> answers) {

    private static final String SHAPE = "[A-Z0-9]{4,20}";

    /** Copies the answers and refuses codes that are none. */
    public Ticket {
        answers = List.copyOf(answers);
        if (!code.matches(SHAPE)) {
            throw new IllegalArgumentException("\"" + code + "\" is no ticket");
        }
    }
}
