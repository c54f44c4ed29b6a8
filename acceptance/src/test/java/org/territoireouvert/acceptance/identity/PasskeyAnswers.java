package org.territoireouvert.acceptance.identity;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.territoireouvert.testkit.TestBrowser;

/** Does by hand what the script of passkeys does. */
final class PasskeyAnswers {

    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
    private static final Pattern USER = Pattern.compile("\"user\":\\{[^}]*\"id\":\"([^\"]+)\"");

    private PasskeyAnswers() {}

    /** Asks for a challenge by the form of a page that is sent to an action; returns the options, JSON. */
    static String options(TestBrowser browser, Document page, String action) {
        HttpResponse<String> answer = browser.post(
                page.select("form[action=" + action + "]").attr("data-challenge"),
                Map.of(
                        "_jeton",
                        page.select("form[action=" + action + "] input[name=_jeton]")
                                .attr("value")));
        return answer.body();
    }

    static String challenge(String options) {
        return find(CHALLENGE, options);
    }

    static String user(String options) {
        return find(USER, options);
    }

    /** Signs in by a passkey. */
    static HttpResponse<String> signIn(TestBrowser browser, SoftPasskey passkey) {
        Document page = browser.page("/connexion/agents");
        String challenge = challenge(options(browser, page, "/connexion/agents/cle"));
        return browser.submit(page, "/connexion/agents/cle", Map.of("reponse", passkey.sign(challenge)));
    }

    /** Makes a passkey on a page whose form is sent to an action. */
    static HttpResponse<String> register(
            TestBrowser browser, String path, String action, SoftPasskey passkey, Map<String, String> fields) {
        Document page = browser.page(path);
        String options = options(browser, page, action);
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("reponse", passkey.register(challenge(options), user(options)));
        return browser.submit(page, action, all);
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in: " + text);
        }
        return matcher.group(1);
    }
}
