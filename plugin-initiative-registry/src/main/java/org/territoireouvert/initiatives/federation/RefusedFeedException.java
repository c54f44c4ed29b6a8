package org.territoireouvert.initiatives.federation;

/** Tells why what a source gave is not taken: a message of the plugin. */
final class RefusedFeedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String messageKey;

    RefusedFeedException(String messageKey, String detail) {
        super(detail);
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }
}
