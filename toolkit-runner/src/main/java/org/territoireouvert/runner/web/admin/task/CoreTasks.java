package org.territoireouvert.runner.web.admin.task;

import java.util.List;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.runner.moderation.CaseRepository;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.ContactMessages;

/** What may wait for staff in the runtime itself: one line for each, its words in the messages of the runtime. */
final class CoreTasks {

    private CoreTasks() {}

    static List<StaffTask> of(WebParts parts) {
        ContactMessages letters = new ContactMessages(parts.database(), parts.ids(), parts.clock());
        CaseRepository cases = parts.contents().moderation().cases();
        return List.of(
                new StaffTask(
                        "moderation",
                        "task.moderation",
                        "/admin/moderation",
                        CorePermissions.MODERATE,
                        () -> parts.database().read(cases::countOpen)),
                new StaffTask(
                        "appeals",
                        "task.appeals",
                        "/admin/moderation",
                        CorePermissions.MODERATE,
                        () -> parts.database().read(cases::countAppeals)),
                new StaffTask(
                        "messages",
                        "task.messages",
                        "/admin/messages",
                        CorePermissions.READ_MESSAGES,
                        letters::unread));
    }
}
