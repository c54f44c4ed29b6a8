package org.territoireouvert.api.web;

/**
 * A choice that a list or a form offers.
 *
 * @param value as it stands in the address or in the form; empty for all
 * @param label plain text
 * @param selected whether it is chosen now; false in a form that keeps itself what is chosen
 */
public record Choice(String value, String label, boolean selected) {

    /** Makes a choice of a form, which keeps itself what is chosen. */
    public Choice(String value, String label) {
        this(value, label, false);
    }
}
