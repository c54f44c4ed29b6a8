package org.territoireouvert.runner.editorial;

import java.util.Locale;

/** Who sees an article. */
public enum ArticleState {
    /** Those who write it. */
    DRAFT,
    /** Everybody, from its date on. */
    PUBLISHED,
    /** Nobody any more; its address says that it is gone. */
    WITHDRAWN;

    /** Returns the word for it in tables and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ArticleState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
