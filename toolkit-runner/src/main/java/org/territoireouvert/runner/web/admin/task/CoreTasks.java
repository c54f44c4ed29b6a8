package org.territoireouvert.runner.web.admin.task;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.runner.mail.MailJournal;
import org.territoireouvert.runner.moderation.CaseRepository;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.ContactMessages;

/** What may wait for staff in the runtime itself: one line for each, its words in the messages of the runtime. */
final class CoreTasks {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final int MOST_MAILS = 100;

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
                        "mails",
                        "task.mails",
                        "/admin/courriels?etat=failed",
                        CorePermissions.READ_MAILS,
                        () -> failedMails(parts)),
                new StaffTask(
                        "messages",
                        "task.messages",
                        "/admin/messages",
                        CorePermissions.READ_MESSAGES,
                        letters::unread));
    }

    /** Counts those of the last week, up to a hundred: an older one is no longer worth a task. */
    private static long failedMails(WebParts parts) {
        MailJournal.Filter failed = new MailJournal.Filter(
                "failed", "", Optional.of(parts.clock().instant().minus(RECENT)), Optional.empty());
        return new MailJournal(parts.database(), parts.clock())
                .list(failed, Keyset.first(MOST_MAILS))
                .items()
                .size();
    }
}
