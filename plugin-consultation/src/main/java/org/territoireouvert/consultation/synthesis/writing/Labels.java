package org.territoireouvert.consultation.synthesis.writing;

/** Says messages in the language of a document. */
@FunctionalInterface
public interface Labels {

    /** Returns the message of a key; numbers and dates among the arguments are written as the language does. */
    String say(String key, Object... arguments);
}
