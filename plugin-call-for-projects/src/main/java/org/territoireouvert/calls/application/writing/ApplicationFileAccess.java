package org.territoireouvert.calls.application.writing;

import org.territoireouvert.api.file.FileAccess;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.model.application.Application;

/** Says who reads the files of an application: those who act for its members. */
public final class ApplicationFileAccess {

    private final WritingStore store;

    /** Asks the tables of writing. */
    public ApplicationFileAccess(WritingStore store) {
        this.store = store;
    }

    /** Declares it. */
    public FileAccess access() {
        return new FileAccess(JoinFile.KIND, this::mayRead);
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
