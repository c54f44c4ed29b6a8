package org.territoireouvert.runner.identity.provider;

import org.territoireouvert.runner.identity.account.Account;

/** What becomes of somebody whom a provider has identified. */
public sealed interface Reception {

    /**
     * The person signs in.
     *
     * @param staff whether as a member of staff
     * @param idToken to sign out at the provider
     */
    record SignedIn(Account account, boolean staff, String idToken) implements Reception {}

    /** The identity is linked to the account that asked. */
    record Linked() implements Reception {}

    /** Nobody has this identity yet: the person decides whether an account is made. */
    record AsksConsent() implements Reception {}

    /** Something stands in the way. */
    record Refused(ProviderProblem problem) implements Reception {}
}
