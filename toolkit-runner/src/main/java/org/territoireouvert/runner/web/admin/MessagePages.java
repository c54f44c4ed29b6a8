package org.territoireouvert.runner.web.admin;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.web.admin.list.AdminList;
import org.territoireouvert.runner.web.admin.list.ListTable;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.ContactMessages;
import org.territoireouvert.runner.web.site.ContactMessages.Search;

/** The messages that people send to the authority. */
final class MessagePages {

    static final String PATH = "/admin/messages";

    private static final String STATE = "etat";
    private static final String UNREAD = "non-lu";
    private static final String READ = "lu";
    private static final List<String> COLUMNS = List.of(
            "admin.messages.column.received",
            "admin.messages.column.name",
            "admin.messages.column.email",
            "admin.messages.column.message",
            "admin.messages.column.state");

    private final WebParts parts;
    private final AdminFrame frame;
    private final ContactMessages letters;

    MessagePages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
        this.letters = new ContactMessages(parts.database(), parts.ids(), parts.clock());
    }

    Response list(CoreRequest request) {
        AdminList query = query(request);
        return frame.page(request.locale(), "admin/messages", PATH, "admin.messages.title")
                .with("list", query)
                .with("slice", letters.list(search(query), Keyset.of(request, 1)))
                .with("unread", letters.unread());
    }

    /** The table holds addresses of people: that it was taken is written to the log. */
    Response table(CoreRequest request) {
        Search search = search(query(request));
        ListTable table = new ListTable(parts);
        table.record(request, "admin.messages.title");
        return table.of(
                request.locale(),
                "messages",
                COLUMNS,
                sink -> letters.<IOException>each(search, letter -> {
                    Instant at = letter.receivedAt();
                    String state = parts.messages()
                            .format(request.locale(), letter.read() ? "admin.messages.read" : "admin.messages.new");
                    sink.row(at, letter.name(), letter.email(), letter.message(), state);
                }));
    }

    Response markRead(CoreRequest request) {
        letters.markRead(request.pathParameter("id"));
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private AdminList query(CoreRequest request) {
        return AdminList.of(
                request,
                parts.messages(),
                PATH,
                new AdminList.Offered(STATE, "admin.messages.state", List.of(UNREAD, READ)));
    }

    private static Search search(AdminList query) {
        return new Search(
                query.words(),
                switch (query.value(STATE)) {
                    case UNREAD -> ContactMessages.State.UNREAD;
                    case READ -> ContactMessages.State.READ;
                    default -> ContactMessages.State.ANY;
                });
    }
}
