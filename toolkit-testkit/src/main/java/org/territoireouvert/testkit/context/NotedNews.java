package org.territoireouvert.testkit.context;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;

/** Notes who would be told of what. Not thread-safe. */
public final class NotedNews implements Notifications {

    private final List<String> people = new ArrayList<>();
    private final List<String> followers = new ArrayList<>();
    private int most = Integer.MAX_VALUE;

    NotedNews() {}

    /** Returns the person or address and the kind of news, in their order: {@code anne participatory-budget.idea-decided}. */
    public List<String> people() {
        return people;
    }

    /** Returns what is followed, the kind of news and its arguments, in their order. */
    public List<String> followers() {
        return followers;
    }

    /** Fails as if the power were cut, once so many people have been told. */
    public void failAfter(int told) {
        most = told;
    }

    @Override
    public void tell(Handle transaction, String personId, Notice notice) {
        if (people.size() == most) {
            throw new IllegalStateException("The power is cut");
        }
        people.add(personId + " " + notice.kind().name());
    }

    @Override
    public void tellAddress(Handle transaction, String address, Notice notice) {
        tell(transaction, address, notice);
    }

    @Override
    public void tellFollowers(Handle transaction, ContentRef followed, Notice notice, String exceptPersonId) {
        followers.add(
                followed.type() + " " + followed.id() + " " + notice.kind().name() + " " + notice.arguments());
    }
}
