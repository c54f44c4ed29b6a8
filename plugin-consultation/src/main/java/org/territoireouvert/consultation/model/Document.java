package org.territoireouvert.consultation.model;

/**
 * A document to read about a consultation.
 *
 * @param number identifies it among those of its consultation; given by the storage
 * @param title says format and size
 * @param address {@code https://…} or a path of this site
 * @param facts version, source, licence
 */
public record Document(int number, DocumentKind kind, String title, String address, String facts) {
    /** Refuses addresses that a browser would run. */
    public Document {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("The document \"" + title
                    + "\" needs an address that starts with https:// or /, not \"" + address + "\"");
        }
    }

    /** Returns a document to form an opinion that has no number yet. */
    public static Document of(String title, String address, String facts) {
        return of(DocumentKind.INFORMATION, title, address, facts);
    }

    /** Returns a document that has no number yet. */
    public static Document of(DocumentKind kind, String title, String address, String facts) {
        return new Document(-1, kind, title, address, facts);
    }

    /** Tells whether an address leads to a page of this site or, over HTTPS, to another. */
    public static boolean isAddress(String text) {
        return text.startsWith("https://") || text.startsWith("/") && !text.startsWith("//");
    }
}
