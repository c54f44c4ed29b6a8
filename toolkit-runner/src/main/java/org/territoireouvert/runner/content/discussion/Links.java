package org.territoireouvert.runner.content.discussion;

import java.util.regex.Pattern;

/** Counts the links of a text: addresses of sites, with or without their beginning. */
final class Links {

    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S", Pattern.CASE_INSENSITIVE);

    private Links() {}

    static int count(String text) {
        return (int) LINK.matcher(text).results().count();
    }
}
