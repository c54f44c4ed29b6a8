package org.territoireouvert.runner.mail;

/** Writes the two parts of a mail, in the words and the colours of the site. Safe for all threads. */
public interface MailLayout {

    /** Returns the whole text part. */
    String text(Mail mail);

    /** Returns the whole HTML part: a document without scripts, pictures or addresses of other sites. */
    String html(Mail mail);
}
