package org.territoireouvert.runner.identity.session;

/** How a person signed in. The name of each is the message {@code signin.method.<name>}. */
public enum SignInMethod {
    /** Typed a code received by e-mail. */
    EMAIL_CODE,
    /** Identified by FranceConnect. */
    FRANCECONNECT,
    /** Identified by another provider that the authority configured. */
    OPENID,
    /** Agent, by ProConnect. */
    PROCONNECT,
    /** Agent, by password and a code of an application. */
    PASSWORD_AND_CODE,
    /** Agent, by a passkey. */
    PASSKEY,
    /** Agent, who has just set up how they sign in. */
    SET_UP,
    /** Somebody who takes over, by a code on paper, the account made for them at a counter. */
    TAKE_OVER,
    /** Chose a role of the demonstration. */
    DEMONSTRATION,
    /** Was signed in by the program that embeds the runtime. */
    HOST
}
