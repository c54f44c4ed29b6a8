package org.territoireouvert.runner.web.content;

import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.discussion.Comments;
import org.territoireouvert.runner.web.route.CoreRequest;

/** The frame of the pages that belong to a content: its title, the way back to it. */
public final class ContentFrame {

    private final Messages messages;

    ContentFrame(Messages messages) {
        this.messages = messages;
    }

    /**
     * Starts a page about a content.
     *
     * @param template below {@code content/}
     * @param titleKey message with the content's title as {@code {0}}
     */
    public Page page(CoreRequest request, DeclaredContent content, String template, String titleKey) {
        return Page.of(
                        "content/" + template,
                        messages.format(
                                request.locale(), titleKey, content.item().title()))
                .crumb(content.item().title(), content.item().path())
                .with("item", content.item())
                .with("base", Comments.base(content.ref()))
                .with(
                        "kind",
                        content.messages()
                                .format(request.locale(), content.type().singularKey()));
    }
}
