package org.territoireouvert.runner.mail;

import java.util.Map;

/** Writes the two parts of a mail, in the words and the colours of the site. Safe for all threads. */
public interface MailLayout {

    /** Returns the whole text part. */
    String text(Mail mail);

    /** Returns the whole HTML part: a document without scripts, pictures or addresses of other sites. */
    String html(Mail mail);

    /**
     * Writes the inner HTML of a mail by a template of the runtime.
     *
     * @param template name below {@code mail/}, without its ending
     * @param model what it shows: text, lists, records that templates may read
     */
    String part(String template, Map<String, Object> model);
}
