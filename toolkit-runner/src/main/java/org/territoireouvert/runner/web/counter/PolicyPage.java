package org.territoireouvert.runner.web.counter;

import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.web.server.WebParts;

/** Names the version of the page on personal data that an agent shows to who is registered. */
final class PolicyPage {

    private static final int LENGTH = 12;

    private PolicyPage() {}

    /** Returns a text that is another one as soon as the authority changes what the page says. */
    static String version(WebParts parts) {
        return Token.hash(parts.instance().current().text(Text.PERSONAL_DATA_DETAILS))
                .substring(0, LENGTH);
    }
}
