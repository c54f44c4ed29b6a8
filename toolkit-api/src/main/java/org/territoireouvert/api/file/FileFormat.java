package org.territoireouvert.api.file;

/** What may be kept. A WebP picture is kept as PNG or JPEG, since it is always written anew. */
public enum FileFormat {
    /** Picture with few colours or with transparency. */
    PNG("image/png", "png"),
    /** Photograph. */
    JPEG("image/jpeg", "jpg"),
    /** Document to print. */
    PDF("application/pdf", "pdf"),
    /** Table as text. */
    CSV("text/csv", "csv"),
    /** OpenDocument text without macros. */
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    /** OpenDocument spreadsheet without macros. */
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

    private final String mediaType;
    private final String extension;

    FileFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Returns the media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the end of a name of this format, without the dot. */
    public String extension() {
        return extension;
    }

    /** Tells whether it is a picture, which has an alternative text and several sizes. */
    public boolean isPicture() {
        return this == PNG || this == JPEG;
    }
}
