package org.territoireouvert.participatorybudget.examination.decision;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.participatorybudget.examination.Valuator;
import org.territoireouvert.participatorybudget.idea.IdeaOfEdition;
import org.territoireouvert.participatorybudget.idea.IdeaPath;

/** Tells authors and those who examine what happens to an idea. */
public final class IdeaNews {

    /** The services wrote to the authors. */
    public static final NotificationKind MESSAGE = new NotificationKind("idea-message", Frequency.IMMEDIATE);
    /** The services published what they found. */
    public static final NotificationKind VERDICT = new NotificationKind("idea-verdict", Frequency.IMMEDIATE);
    /** The idea was retained or refused, or an appeal was answered. */
    public static final NotificationKind DECISION = new NotificationKind("idea-decision", Frequency.IMMEDIATE);
    /** The services adjusted, merged or split the idea. */
    public static final NotificationKind CHANGE = new NotificationKind("idea-change", Frequency.IMMEDIATE);
    /** A colleague was given an idea to examine. */
    public static final NotificationKind ASSIGNED = new NotificationKind("idea-assigned", Frequency.IMMEDIATE);
    /** An author answered or appealed; for those who examine. */
    public static final NotificationKind ANSWER = new NotificationKind("idea-answer", Frequency.DAILY);

    private final Notifications notifications;

    /** Creates the messenger. */
    public IdeaNews(PluginContext context) {
        this.notifications = context.service(Notifications.class);
    }

    /** Returns all kinds. */
    public static List<NotificationKind> all() {
        return List.of(MESSAGE, VERDICT, DECISION, CHANGE, ASSIGNED, ANSWER);
    }

    /** Tells all who write an idea. */
    public void tellAuthors(Handle handle, IdeaOfEdition idea, NotificationKind kind) {
        List<String> authors = new ArrayList<>(idea.coAuthors());
        authors.add(idea.idea().author().personId());
        Notice notice = Notice.of(kind, idea.path(), idea.idea().text().title());
        authors.stream()
                .filter(person -> !person.isEmpty())
                .forEach(person -> notifications.tell(handle, person, notice));
    }

    /** Tells all who examine an idea that an author wrote. */
    public void tellValuators(Handle handle, IdeaOfEdition idea, List<Valuator> valuators) {
        tell(handle, idea, valuators, ANSWER);
    }

    /** Tells who is given an idea to examine. */
    public void tellAssigned(Handle handle, IdeaOfEdition idea, Valuator valuator) {
        tell(handle, idea, List.of(valuator), ASSIGNED);
    }

    private void tell(Handle handle, IdeaOfEdition idea, List<Valuator> valuators, NotificationKind kind) {
        Notice notice = Notice.of(
                kind,
                IdeaPath.examination(idea.edition().slug(), idea.idea().id()),
                idea.idea().text().title());
        valuators.forEach(valuator -> notifications.tell(handle, valuator.agent(), notice));
    }
}
