package org.territoireouvert.calls.application.writing;

import org.territoireouvert.api.file.FileAccess;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.model.application.Application;

/**
 * Says who reads the files of an application at their own address: those who act for its members, and nobody else. Assessors, experts and
 * those who lead the examination read them on their pages, by the place that they have in what was sent: there the name of a file tells
 * nothing in an anonymous call, a draft is not there, and a conflict of interest ends it. All files of an application count against its own
 * limit ({@link JoinFile#MEGABYTES}): members join them for each other.
 */
public final class ApplicationFileAccess {

    private final WritingStore store;

    /** Asks the tables of writing. */
    public ApplicationFileAccess(WritingStore store) {
        this.store = store;
    }

    /** Declares it. */
    public FileAccess access() {
        return new FileAccess(JoinFile.KIND, this::mayRead, FileAccess.Limit.PLUGIN);
    }

    private boolean mayRead(Actor actor, String owner) {
        String id = owner.substring(0, Math.max(0, owner.indexOf('.')));
        return store.context()
                .database()
                .read(handle -> store.applications()
                        .find(handle, id)
                        .map(Application::collectiveId)
                        .filter(collective ->
                                !store.acting().of(handle, actor, collective).isEmpty())
                        .isPresent());
    }
}
