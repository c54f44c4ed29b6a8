package org.territoireouvert.runner.identity.signin;

/** What a code is good for. */
public enum CodePurpose {
    /** To sign in. */
    SIGN_IN("sign-in", "mail.code", "/connexion/code"),
    /** To prove that a new address is one's own. */
    CHANGE_ADDRESS("change-address", "mail.address", "/mon-compte/adresse/code"),
    /** For nothing: another account has the new address, and its owner is told. Who asked sees no difference. */
    TAKEN_ADDRESS("change-address", "mail.address-taken", "/connexion"),
    /** To prove again who one is, before an act that cannot be undone. */
    PROVE("prove", "mail.prove", "/mon-compte/preuve");

    private final String stored;
    private final String mailKey;
    private final String path;

    CodePurpose(String stored, String mailKey, String path) {
        this.stored = stored;
        this.mailKey = mailKey;
        this.path = path;
    }

    /** Returns the name under which a browser has one code at a time. */
    String stored() {
        return stored;
    }

    /** Returns the start of the keys of the mail's messages. */
    String mailKey() {
        return mailKey;
    }

    /** Returns the page on which the code is typed. */
    String path() {
        return path;
    }
}
