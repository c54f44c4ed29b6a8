package org.territoireouvert.consultation.model;

/**
 * A document to form an opinion.
 *
 * @param title says format and size
 * @param address {@code https://…} or a path of this site
 * @param facts version, source, licence
 */
public record Document(String title, String address, String facts) {
    /** Refuses addresses that a browser would run. */
    public Document {
        if (!address.startsWith("https://") && !(address.startsWith("/") && !address.startsWith("//"))) {
            throw new IllegalArgumentException("The document \"" + title
                    + "\" needs an address that starts with https:// or /, not \"" + address + "\"");
        }
    }
}
