package org.territoireouvert.runner.web.content;

import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.web.route.CorePermissions;

/** Decides who may describe a content by key words and links: who wrote it, and staff who edit contents. */
final class TagRights {

    private final ContentParts parts;

    TagRights(ContentParts parts) {
        this.parts = parts;
    }

    boolean allow(DeclaredContent content, Actor actor) {
        return content.offers(Feature.TAGS)
                && (isOwner(content, actor)
                        || parts.identity().access().allows(actor, CorePermissions.EDIT_CONTENTS, "", ""));
    }

    private static boolean isOwner(DeclaredContent content, Actor actor) {
        String person = RequestedContent.personOf(actor);
        return !person.isEmpty()
                && content.item().ownerId().filter(person::equals).isPresent();
    }
}
