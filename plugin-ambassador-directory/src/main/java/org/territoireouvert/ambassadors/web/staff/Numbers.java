package org.territoireouvert.ambassadors.web.staff;

import org.territoireouvert.api.web.FormInput;

/** Whole numbers of forms. */
public final class Numbers {

    private static final int LONGEST = 20;

    private Numbers() {}

    /**
     * Reads a whole number within bounds.
     *
     * @param otherwise what an empty field means
     * @param wrongKey message for anything else, with the bounds
     */
    public static int read(FormInput form, String name, int least, int most, int otherwise, String wrongKey) {
        String text = form.optional(name, LONGEST);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        form.error(name, wrongKey, least, most);
        return otherwise;
    }
}
