package org.territoireouvert.runner.identity.signin;

/** What became of a code that somebody typed. */
public sealed interface CodeEntry {

    /**
     * It was the right one, and is used up.
     *
     * @param email to which it was sent
     * @param accountId whose address is to change; empty for a sign-in
     */
    record Right(String email, String accountId) implements CodeEntry {}

    /**
     * It was not the right one.
     *
     * @param triesLeft 0 when the code is void now
     */
    record Wrong(int triesLeft) implements CodeEntry {}

    /** It was sent more than ten minutes ago. */
    record Expired() implements CodeEntry {}

    /** This browser has asked for none, or used it already. */
    record NoneAsked() implements CodeEntry {}

    /** Too many wrong codes came from this network. */
    record TooMany() implements CodeEntry {}
}
