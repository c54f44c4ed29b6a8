package org.territoireouvert.runner.identity.signin;

/** What became of the wish for a code. */
public enum CodeSending {
    /** The mail leaves now. */
    SENT,
    /** Too many codes were asked for this address or from this network; a new one can be asked for within the hour. */
    TOO_MANY
}
