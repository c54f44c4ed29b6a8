package org.territoireouvert.runner.mail.doctor;

/**
 * One thing that was looked at. Its words are the messages {@code mail.doctor.<subject>} (what it is) and
 * {@code mail.doctor.<subject>.<outcome>} (what was seen and what to do), which gets {@code detail}.
 *
 * @param subject code
 * @param outcome code
 * @param tone whether it is well
 * @param detail what a server said, or the record that was found
 * @param record to be published: name, a space, text; empty when nothing is to be
 */
public record Finding(String subject, String outcome, Tone tone, String detail, String record) {

    /** Whether it is well. */
    public enum Tone {
        /** It is. */
        OK,
        /** Mails leave, but some may not arrive. */
        WARN,
        /** It has to be mended. */
        ERR,
        /** It was not looked at, because something before it failed. */
        SKIPPED
    }

    static Finding ok(String subject, String outcome, String detail) {
        return new Finding(subject, outcome, Tone.OK, detail, "");
    }

    static Finding skipped(String subject) {
        return new Finding(subject, "skipped", Tone.SKIPPED, "", "");
    }
}
