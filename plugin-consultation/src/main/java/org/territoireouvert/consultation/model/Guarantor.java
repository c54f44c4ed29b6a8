package org.territoireouvert.consultation.model;

/**
 * The independent person who watches over a consultation (tiers garant).
 *
 * @param name empty for nobody
 * @param contact how anyone reaches them
 * @param interests what they declare of their ties with the authority
 */
public record Guarantor(String name, String contact, String interests) {

    /** Nobody. */
    public static final Guarantor NONE = new Guarantor("", "", "");

    /** Returns a guarantor of whom only the name is known. */
    public static Guarantor named(String name) {
        return new Guarantor(name, "", "");
    }

    /** Tells whether there is one. */
    public boolean isNamed() {
        return !name.isBlank();
    }

    /** Tells whether they are named, can be reached and have declared their interests. */
    public boolean isComplete() {
        return isNamed() && !contact.isBlank() && !interests.isBlank();
    }
}
