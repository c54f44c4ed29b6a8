package org.territoireouvert.runner.editorial;

import java.util.Locale;

/** What an article is. */
public enum ArticleKind {
    /** A page that stays: help, rules, presentation. */
    PAGE("/pages", "/admin/pages"),
    /** A piece of news with its date. */
    NEWS("/actualites", "/admin/actualites");

    private final String path;
    private final String desk;

    ArticleKind(String path, String desk) {
        this.path = path;
        this.desk = desk;
    }

    /** Returns the address below which the public reads. */
    public String path() {
        return path;
    }

    /** Returns the address where they are written. */
    public String desk() {
        return desk;
    }

    /** Returns the word for it in tables and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ArticleKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
