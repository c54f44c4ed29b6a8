package org.territoireouvert.runner.content;

import java.time.InstantSource;
import java.time.ZoneId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.runner.content.discussion.CommentRepository;
import org.territoireouvert.runner.content.history.VersionRepository;
import org.territoireouvert.runner.content.link.LinkRepository;
import org.territoireouvert.runner.content.support.SupportRepository;
import org.territoireouvert.runner.content.tag.TagRepository;
import org.territoireouvert.runner.file.FileParts;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.moderation.ModerationParts;
import org.territoireouvert.runner.moderation.ModerationRules;
import org.territoireouvert.runner.search.SearchIndex;

/**
 * What the services on contents work with, built once on the tables of the runtime.
 *
 * @param identity people, audit log, database, clock
 * @param known contents as their plugins declare them
 * @param notifications tells people
 * @param search finds contents by their words
 * @param files that hang on contents
 */
public record ContentParts(
        IdentityParts identity,
        KnownContents known,
        Notifications notifications,
        SearchIndex search,
        FileParts files,
        ContentRepository contents,
        VersionRepository versions,
        LinkRepository links,
        TagRepository tags,
        SupportRepository supports,
        CommentRepository comments,
        ContentVisibility visibility,
        ModerationParts moderation) {

    /** Builds the parts. */
    public static ContentParts of(
            IdentityParts identity,
            KnownContents known,
            Notifications notifications,
            SearchIndex search,
            FileParts files,
            ModerationRules rules,
            Json json) {
        ContentRepository contents = new ContentRepository();
        CommentRepository comments = new CommentRepository();
        ContentVisibility visibility = new ContentVisibility(contents, comments, known, search);
        return new ContentParts(
                identity,
                known,
                notifications,
                search,
                files,
                contents,
                new VersionRepository(json),
                new LinkRepository(),
                new TagRepository(),
                new SupportRepository(),
                comments,
                visibility,
                ModerationParts.of(identity, visibility, notifications, rules));
    }

    /** Returns the tables of the runtime. */
    public Database database() {
        return identity.database();
    }

    /** Returns the source of new identifiers. */
    public IdSource ids() {
        return identity.ids();
    }

    /** Returns the clock that decides. */
    public InstantSource clock() {
        return identity.clock();
    }

    /** Returns the time zone of the authority. */
    public ZoneId zone() {
        return identity.zone();
    }
}
