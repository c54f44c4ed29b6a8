package org.territoireouvert.runner.text;

import org.territoireouvert.api.text.SafeHtml;

/** The only HTML that templates write as it is. No plugin can make one: this package is not exported. */
public final class TrustedHtml implements SafeHtml {

    private final String markup;

    /** Trusts what the runtime itself has written or cleaned. */
    public TrustedHtml(String markup) {
        this.markup = markup;
    }

    @Override
    public String markup() {
        return markup;
    }

    @Override
    public String toString() {
        return markup;
    }
}
