package org.territoireouvert.runner.web.file;

import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.identity.access.Access;
import org.territoireouvert.runner.web.route.CorePermissions;

/**
 * Who changes the files of a content: who wrote it, as long as its phase is open, and staff.
 *
 * @param access rights of staff
 */
record AttachmentRights(Access access) {

    boolean allow(Actor actor, ContentItem item) {
        boolean owner = actor instanceof Actor.Citizen citizen
                && item.ownerId().filter(citizen.personId()::equals).isPresent()
                && item.open().contains(Feature.ATTACHMENTS);
        return owner || access.allows(actor, CorePermissions.MANAGE_FILES, "", "");
    }
}
