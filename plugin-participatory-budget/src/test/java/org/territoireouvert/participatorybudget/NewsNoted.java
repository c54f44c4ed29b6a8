package org.territoireouvert.participatorybudget;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;

/** Notes what followers would be told. */
final class NewsNoted implements Notifications {

    final List<String> followers = new ArrayList<>();
    final List<String> people = new ArrayList<>();
    private final List<Notice> told = new ArrayList<>();

    @Override
    public void tell(Handle transaction, String personId, Notice notice) {
        people.add(personId + " " + notice.kind().name());
        told.add(notice);
    }

    @Override
    public void tellAddress(Handle transaction, String address, Notice notice) {
        told.add(notice);
    }

    @Override
    public void tellFollowers(Handle transaction, ContentRef followed, Notice notice, String exceptPersonId) {
        followers.add(
                followed.type() + " " + followed.id() + " " + notice.kind().name() + " " + notice.arguments());
        told.add(notice);
    }
}
