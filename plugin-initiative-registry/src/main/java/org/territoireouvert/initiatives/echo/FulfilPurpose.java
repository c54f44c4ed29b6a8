package org.territoireouvert.initiatives.echo;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.RelationKind;
import org.territoireouvert.initiatives.writing.AuthorRepository;
import org.territoireouvert.initiatives.writing.DraftFate;
import org.territoireouvert.initiatives.writing.Joint;
import org.territoireouvert.initiatives.writing.Writer;

/** Relates an entry to the one it takes up, and counts it in the campaign it was written for, when it is published. */
public final class FulfilPurpose implements DraftFate {

    private final PluginContext context;
    private final EntryRepository entries;
    private final RelationRepository relations;
    private final CampaignRepository campaigns;
    private final PurposeRepository purposes = new PurposeRepository();
    private final AuthorRepository authors = new AuthorRepository();

    /** Creates it. */
    public FulfilPurpose(
            PluginContext context,
            EntryRepository entries,
            RelationRepository relations,
            CampaignRepository campaigns) {
        this.context = context;
        this.entries = entries;
        this.relations = relations;
        this.campaigns = campaigns;
    }

    @Override
    public void becameEntry(Handle handle, String draftId, Entry entry, Actor by) {
        purposes.find(handle, draftId).ifPresent(purpose -> {
            if (!purpose.campaign().isEmpty()) {
                campaigns.join(
                        handle,
                        purpose.campaign(),
                        entry.slug(),
                        context.clock().instant());
            }
            if (!purpose.original().isEmpty()) {
                entries.find(handle, purpose.original()).ifPresent(original -> relate(handle, entry, original, by));
            }
        });
    }

    private void relate(Handle handle, Entry entry, Entry original, Actor by) {
        relations.put(
                handle,
                new Relation(entry.slug(), RelationKind.REUSES, original.slug(), ""),
                context.clock().instant());
        Notice notice = Notice.of(EchoNews.TAKEN_UP, entry.path(), original.title(), entry.title());
        Notifications notifications = context.service(Notifications.class);
        authors.people(handle, new Joint("", original.slug())).stream()
                .filter(person -> !person.equals(Writer.of(by).orElse("")))
                .forEach(person -> notifications.tell(handle, person, notice));
    }
}
