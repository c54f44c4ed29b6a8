package org.territoireouvert.runner.web.route;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.Session;

/** What a page of the runtime sees beyond what plugins see. */
public interface CoreRequest extends Request {

    /** Returns the address of the client's machine, as far as the trusted proxies tell; never to be kept or logged. */
    String clientAddress();

    /** Returns the value of a cookie. */
    Optional<String> cookie(String name);

    /**
     * Sends a cookie with the answer, out of reach of scripts and of other sites.
     *
     * @param lifetime zero to remove it; negative to keep it until the browser is closed
     */
    void setCookie(String name, String value, Duration lifetime);

    /**
     * Returns the secret of this browser's visit, to which codes and requests to providers are bound; a visit begins when there is
     * none.
     */
    String visit();

    /** Returns browser and system as far as they say so, for example {@code Firefox, Android}; possibly empty. */
    String device();

    /** Returns the session of the person who asks, if they signed in. */
    Optional<Session> session();

    /** Returns the account of the person who asks, also while they help somebody else; empty for visitors. */
    Optional<Account> account();

    /** Returns the secret that the browser sent for its session, whether it is still good or not. */
    Optional<String> sessionSecret();

    /**
     * Has the browser keep the secret of a session.
     *
     * @param staff whether it is forgotten when the browser is closed
     */
    void keepSession(String secret, boolean staff);

    /** Has the browser forget its session. */
    void dropSession();

    /** Returns the fields of the form that was sent, as they are; without the form's token. */
    Map<String, List<String>> fields();

    /** Returns the site's address as people type it, without a slash at the end. */
    String siteAddress();

    /** Returns the host and, if it is unusual, the port that the browser asked, as the browser says. */
    String host();

    /** Returns the header {@code Accept}, empty when the client takes anything. */
    String accepts();

    /** Says how the file that is answered may be kept; a client that has it already is told so instead. */
    void publish(Publication publication);

    /** Lets the answer's page use passkeys. */
    void allowPasskeys();

    /**
     * Says that the answer's page, or its address, holds a secret: no browser keeps the page, no server is told the address by it.
     */
    void holdSecret();

    /**
     * Lets other sites show the answer's page in a frame.
     *
     * @param origins of the sites, {@code https://example.org}
     */
    void allowFraming(List<String> origins);

    /** Lets pages of other sites load the answer, as a script or a picture. */
    void allowUseElsewhere();
}
