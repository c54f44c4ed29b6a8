package org.territoireouvert.calls.call.draft;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.file.FileAccess;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.file.Visibility;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.calls.CallRights;

/** Documents that are joined to a call while it is prepared: staff alone read them, and they become public with it. */
public final class DraftDocuments {

    private static final String KIND = "call-draft";
    private static final Logger LOG = System.getLogger(DraftDocuments.class.getName());

    private final PluginContext context;
    private final ContentType calls;

    /**
     * Works on the files of the plugin.
     *
     * @param calls the content type of calls, to which documents go
     */
    public DraftDocuments(PluginContext context, ContentType calls) {
        this.context = context;
        this.calls = calls;
    }

    /** Says who reads them: who prepares calls. */
    public FileAccess access() {
        return new FileAccess(
                KIND, (actor, draft) -> context.service(People.class).allows(actor, CallRights.PREPARE, ""));
    }

    private ContentRef owner(String draftId) {
        return new ContentRef(context.id().value() + "." + KIND, draftId);
    }

    private Files files() {
        return context.service(Files.class);
    }

    /** Returns the documents of a draft, the first one first. */
    public List<StoredFile> of(String draftId) {
        return files().of(owner(draftId));
    }

    /**
     * Joins a document; never call it inside of a transaction.
     *
     * @param title empty for the name that it had
     * @param alternative what a picture shows
     */
    public Files.Result join(Actor.Agent by, CallDraft draft, Upload upload, String title, String alternative) {
        try {
            Files.Result result =
                    files().keep(owner(draft.id()), new NewFile(upload, title, alternative, Visibility.PRIVATE), by);
            if (result instanceof Files.Kept kept) {
                context.database()
                        .write(handle -> files().attach(handle, kept.file().id()));
            }
            return result;
        } catch (IOException noRoom) {
            LOG.log(Level.ERROR, "A document of the draft " + draft.id() + " cannot be stored", noRoom);
            return new Files.Refused("desk.documents.disk", List.of());
        }
    }

    /** Takes a document out; does nothing when the draft has none of this name. */
    public void remove(CallDraft draft, String fileId) {
        if (of(draft.id()).stream().anyMatch(file -> file.id().equals(fileId))) {
            context.database().write(handle -> {
                files().remove(handle, fileId);
                return true;
            });
        }
    }

    /** Publishes all with the call, in the transaction in which it becomes public. */
    void publish(Handle handle, String draftId, String slug) {
        for (StoredFile file : of(draftId)) {
            files().give(handle, file.id(), ContentRef.of(context.id(), calls, slug), Visibility.PUBLIC);
        }
    }

    /** Removes all, with the draft. */
    public void removeAll(Handle handle, String draftId) {
        of(draftId).forEach(file -> files().remove(handle, file.id()));
    }
}
