package org.territoireouvert.runner.web.content;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.KnownContent;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.template.layout.Section;

/** Decides what stands below the page of a content, or in its place when the moderators have hidden it. */
public final class ContentSections {

    private final ContentParts parts;
    private final List<ContentPart> all;
    private final HiddenPage hiddenPage;

    /** How the page of a content is shown. */
    public sealed interface Shown {

        /** As the plugin wrote it, with sections below. */
        record With(List<Section> sections) implements Shown {}

        /** Not at all: the moderators have hidden it. */
        record Replaced(Page page) implements Shown {}
    }

    /**
     * Decides by these parts.
     *
     * @param all in the order of the page
     */
    public ContentSections(ContentParts parts, Messages messages, List<ContentPart> all) {
        this.parts = parts;
        this.all = List.copyOf(all);
        this.hiddenPage = new HiddenPage(parts, messages);
    }

    /**
     * Decides how a page is shown.
     *
     * @param owner plugin id, or {@link org.territoireouvert.runner.content.KnownContents#RUNTIME}
     * @param messages of the owner
     */
    public Shown of(Page.About about, String owner, Messages messages, CoreRequest request) {
        ContentRef ref =
                new ContentRef(owner + "." + about.type().name(), about.item().id());
        Optional<KnownContent> known =
                parts.database().read(handle -> parts.contents().find(handle, ref));
        if (known.filter(KnownContent::isHidden).isPresent()) {
            return new Shown.Replaced(hiddenPage.of(ref, request));
        }
        DeclaredContent content = new DeclaredContent(ref, about.type(), about.item(), messages);
        if (!content.item().isPublic()) {
            return new Shown.With(List.of());
        }
        return new Shown.With(
                all.stream().flatMap(part -> part.of(content, request).stream()).toList());
    }
}
