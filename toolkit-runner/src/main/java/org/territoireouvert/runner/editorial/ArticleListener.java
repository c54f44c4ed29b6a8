package org.territoireouvert.runner.editorial;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;

/** Hears of every change of an article in the transaction that makes it: search and history follow from it. */
@FunctionalInterface
public interface ArticleListener {

    /** Takes note of an article as it will be after the commit. */
    void changed(Handle transaction, Article article, Actor by);
}
