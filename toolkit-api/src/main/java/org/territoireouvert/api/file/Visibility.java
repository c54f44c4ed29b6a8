package org.territoireouvert.api.file;

/** Who may read a file. */
public enum Visibility {
    /** Everybody, as long as everybody may read the content it belongs to. */
    PUBLIC,
    /** Those to whom the {@link FileAccess} of the plugin allows it, asked at each read. */
    PRIVATE
}
