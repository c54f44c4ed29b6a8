package org.territoireouvert.consultation.charter;

import java.time.LocalDate;
import java.util.Optional;

/** What a criterion comes to on a day. */
public sealed interface Finding {

    /**
     * It is kept.
     *
     * @param evidence where on this site everybody sees it
     */
    record Met(String evidence) implements Finding {}

    /**
     * It is not kept.
     *
     * @param remark what is missing
     * @param by last day on which it can still be mended; empty when there is no such day, or it has passed
     */
    record NotMet(Remark remark, Optional<LocalDate> by) implements Finding {}

    /**
     * Its time has not come.
     *
     * @param remark what is awaited
     * @param by day from which it counts as missing
     */
    record NotYet(Remark remark, LocalDate by) implements Finding {}

    /**
     * It asks for nothing here.
     *
     * @param remark why
     */
    record NotApplicable(Remark remark) implements Finding {}

    /** Says what is missing, whenever it can be mended. */
    static Finding missing(String messageKey, Object... arguments) {
        return new NotMet(Remark.of(messageKey, arguments), Optional.empty());
    }

    /** Says what is missing and until when it can be mended, unless that day has passed. */
    static Finding missingBy(LocalDate by, LocalDate today, String messageKey, Object... arguments) {
        return new NotMet(Remark.of(messageKey, arguments), Optional.of(by).filter(day -> !today.isAfter(day)));
    }

    /** Says what is awaited up to a day; what is missing once that day has passed. */
    static Finding awaited(LocalDate by, LocalDate today, String messageKey, Object... arguments) {
        Remark remark = Remark.of(messageKey, arguments);
        return today.isAfter(by) ? new NotMet(remark, Optional.empty()) : new NotYet(remark, by);
    }

    /** Says why nothing is asked for. */
    static Finding notApplicable(String messageKey) {
        return new NotApplicable(Remark.of(messageKey));
    }
}
