package org.territoireouvert.runner.content.discussion;

import org.territoireouvert.api.content.ContentRef;

/** Addresses of discussions. */
public final class Comments {

    private Comments() {}

    /** Returns the address below which everything about a content stands. */
    public static String base(ContentRef about) {
        return "/contenus/" + about.type() + "/" + about.id();
    }

    /** Returns the address of a thread's own page. */
    public static String thread(ContentRef about, String threadId) {
        return base(about) + "/commentaires/" + threadId;
    }

    /** Returns the address of a comment in its thread. */
    public static String path(Comment comment) {
        return thread(comment.about(), comment.threadId().orElse(comment.id())) + "#commentaire-" + comment.id();
    }
}
