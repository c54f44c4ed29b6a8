package org.territoireouvert.calls.model.form;

import java.util.Locale;

/** Kinds of fields of an application. */
public enum FieldKind {
    /** Words that are read, nothing is asked. */
    EXPLANATION,
    /** One line. */
    TEXT,
    /** Several paragraphs. */
    LONG_TEXT,
    /** A number with decimals. */
    NUMBER,
    /** An amount in euros. */
    MONEY,
    /** A day. */
    DATE,
    /** Yes or no. */
    YES_NO,
    /** One of several. */
    CHOICE,
    /** Some of several. */
    CHOICES,
    /** An electronic address. */
    EMAIL,
    /** A telephone number. */
    PHONE,
    /** An address of a page. */
    LINK,
    /** A SIRET number. */
    SIRET,
    /** A number of an association (RNA). */
    RNA,
    /** A commune. */
    COMMUNE,
    /** A bank account (IBAN, ISO 13616); never published. */
    IBAN,
    /** Files. */
    FILE,
    /** A point on the map. */
    PLACE,
    /** Rows of other fields, as many as are needed (bloc répétable). */
    ROWS,
    /** The budget of each partner; at most once in a form. */
    BUDGET;

    /** Returns lower-case words joined by hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tells whether several values can be given. */
    public boolean isMultiple() {
        return this == CHOICES || this == FILE;
    }

    /** Tells whether answers say how somebody can be reached or paid; those are never published. */
    public boolean isPrivate() {
        return this == EMAIL || this == PHONE || this == IBAN;
    }
}
