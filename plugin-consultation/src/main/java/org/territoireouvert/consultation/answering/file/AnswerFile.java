package org.territoireouvert.consultation.answering.file;

/**
 * A file that answers a question.
 *
 * @param id random; stands in the answer
 * @param question identifier
 * @param respondent under which the draft or the answer is kept
 * @param answer identifier; empty until it is sent
 * @param file identifier in the runtime
 * @param name that it had, without what could harm or hide
 * @param alternative what a picture shows, or what the file is; empty when nothing was written
 * @param mediaType of what is kept
 * @param size in bytes
 * @param digest SHA-256 of what is kept, 64 hexadecimal digits
 * @param disclosable whether people read, as they sent it, that it may be published
 * @param accepted whether staff let everybody see it
 */
public record AnswerFile(
        String id,
        String question,
        String respondent,
        String answer,
        String file,
        String name,
        String alternative,
        String mediaType,
        long size,
        String digest,
        boolean disclosable,
        boolean accepted) {

    /** How many characters the text about it has at most. */
    public static final int LONGEST_ALTERNATIVE = 300;

    /** Tells whether it can be shown as a picture. */
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
