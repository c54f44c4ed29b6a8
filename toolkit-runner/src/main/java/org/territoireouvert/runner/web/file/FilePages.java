package org.territoireouvert.runner.web.file;

import static org.territoireouvert.runner.web.route.CorePermissions.ADMINISTER;
import static org.territoireouvert.runner.web.route.CorePermissions.ATTACH_FILES;
import static org.territoireouvert.runner.web.route.CorePermissions.READ;

import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** Everything about files. */
public final class FilePages implements PageSet {

    private final FileAddress address;
    private final AttachmentPages attachments;
    private final FileLimitPages limits;

    /** Creates the pages. */
    public FilePages(WebParts parts) {
        this.address = new FileAddress(parts);
        this.attachments = new AttachmentPages(parts);
        this.limits = new FileLimitPages(parts, new AdminFrame(parts.messages()));
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        String page = AttachmentPages.PATTERN;
        routes.file("/fichiers/{id}/{name}", READ, address::serve);
        routes.get(page, ATTACH_FILES, attachments::show)
                .post(page, ATTACH_FILES, attachments::add)
                .post(page + "/{file}/decrire", ATTACH_FILES, attachments::describe)
                .post(page + "/{file}/monter", ATTACH_FILES, attachments::up)
                .post(page + "/{file}/descendre", ATTACH_FILES, attachments::down)
                .post(page + "/{file}/retirer", ATTACH_FILES, attachments::remove);
        routes.get(FileLimitPages.PATH, ADMINISTER, limits::show).post(FileLimitPages.PATH, ADMINISTER, limits::save);
    }
}
