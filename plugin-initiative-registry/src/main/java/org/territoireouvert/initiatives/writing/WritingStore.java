package org.territoireouvert.initiatives.writing;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;
import org.territoireouvert.initiatives.entry.Sheets;
import org.territoireouvert.initiatives.entry.VersionRepository;

/** The tables and use cases that writing needs, put together once. */
public record WritingStore(
        PluginContext context,
        Sheets sheets,
        EntryRepository entries,
        VersionRepository versions,
        PublishEntry publish,
        DraftRepository drafts,
        AuthorRepository authors,
        InvitationRepository invitations,
        CareRepository care,
        DraftFate fate) {

    /** Puts them together on the plugin's tables. */
    public static WritingStore of(
            PluginContext context,
            Sheets sheets,
            EntryRepository entries,
            VersionRepository versions,
            PublishEntry publish,
            DraftFate fate) {
        return new WritingStore(
                context,
                sheets,
                entries,
                versions,
                publish,
                new DraftRepository(sheets),
                new AuthorRepository(),
                new InvitationRepository(),
                new CareRepository(),
                fate);
    }

    /** Returns a draft that a person may write. */
    public Optional<Draft> draft(Handle handle, String id, String person) {
        return drafts.find(handle, id).filter(draft -> authors.writes(handle, draft, person));
    }

    /** Returns the time by the clock that decides. */
    public Instant now() {
        return context.clock().instant();
    }
}
