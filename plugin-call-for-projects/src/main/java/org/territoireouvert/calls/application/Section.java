package org.territoireouvert.calls.application;

import java.time.Instant;
import org.territoireouvert.calls.model.form.FormAnswers;

/**
 * A section of an application as it was last saved.
 *
 * @param code of the section in the form
 * @param owner identifier of the member in charge of it, empty for nobody; the others may write in it all the same
 * @param revision one more for each time it was saved, 0 before
 * @param answers to the fields of this section alone
 * @param changedBy identifier of the person who saved it last, empty before
 */
public record Section(
        String code,
        String owner,
        Progress progress,
        int revision,
        FormAnswers answers,
        String changedBy,
        Instant changedAt) {

    /** How far it is, by the word of those who write it. */
    public enum Progress {
        /** Nobody began. */
        TO_DO,
        /** It is written. */
        WRITING,
        /** It can be sent as it is. */
        READY
    }

    /** Returns a section that nobody has begun. */
    public static Section untouched(String code, Instant since) {
        return new Section(code, "", Progress.TO_DO, 0, FormAnswers.NONE, "", since);
    }
}
