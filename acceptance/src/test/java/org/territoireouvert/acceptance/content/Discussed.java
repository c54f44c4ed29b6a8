package org.territoireouvert.acceptance.content;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.KnownContents;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.content.discussion.CommentOutcome;
import org.territoireouvert.runner.content.discussion.Stance;
import org.territoireouvert.runner.content.discussion.WriteComment;
import org.territoireouvert.runner.file.FileParts;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.moderation.ModerationRules;
import org.territoireouvert.runner.search.SearchIndex;
import org.territoireouvert.runner.settings.StoredSettings;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.TestClock;

/** An idea that people discuss, in an empty database. */
final class Discussed implements ContentType.Source {

    static final String TYPE = "runtime.idea";

    final TestClock clock;
    final ContentParts parts;
    final ContentType type;
    final StoredSettings settings;
    final List<Notice> told = new ArrayList<>();
    final List<String> toldTo = new ArrayList<>();
    final RateLimits limits;
    private Set<Feature> open = EnumSet.allOf(Feature.class);
    private String text = "Planter des haies.";

    Discussed(Storage storage) {
        clock = new TestClock();
        type = ContentType.of("idea", "idea", "ideas", this, Feature.values());
        IdentityParts identity = IdentityParts.of(
                storage.core(),
                new TimeOrderedIds(clock, new SecureRandom()),
                clock,
                ZoneOffset.UTC,
                new JacksonJson(),
                storage::afterCommit);
        settings = new StoredSettings(storage.core(), clock);
        limits = new RateLimits(storage.core(), clock, "secret");
        parts = ContentParts.of(
                identity,
                new KnownContents(List::of, List.of(type), (locale, key, arguments) -> key),
                new Told(),
                new SearchIndex(storage.core(), storage::engine, () -> Set.of(TYPE)),
                FileParts.of(storage.configuration(), storage.core(), List::of, clock),
                new ModerationRules(settings),
                new JacksonJson());
    }

    /** Remembers what would be told. */
    private final class Told implements Notifications {
        @Override
        public void tell(Handle transaction, String personId, Notice notice) {
            told.add(notice);
            toldTo.add(notice.kind().name() + " " + personId);
        }

        @Override
        public void tellAddress(Handle transaction, String address, Notice notice) {
            told.add(notice);
        }

        @Override
        public void tellFollowers(Handle transaction, ContentRef followed, Notice notice, String exceptPersonId) {
            told.add(notice);
        }
    }

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return List.of(item());
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return id.equals("haies") ? Optional.of(item()) : Optional.empty();
    }

    ContentItem item() {
        return ContentItem.of("haies", "Des haies", "/idees/haies", Instant.EPOCH)
                .text("text", text)
                .open(open.toArray(Feature[]::new));
    }

    void close() {
        open = Set.of();
    }

    void rewrite(String newText) {
        text = newText;
    }

    DeclaredContent content() {
        return parts.known().find(new ContentRef(TYPE, "haies")).orElseThrow();
    }

    Actor.Citizen citizen(String name) {
        String id = parts.database()
                .<String, RuntimeException>write(handle -> parts.identity()
                        .accounts()
                        .findByEmail(handle, name + "@exemple.fr")
                        .orElseGet(
                                () -> parts.identity().accounts().open(handle, name + "@exemple.fr", Locale.FRENCH, ""))
                        .id());
        return new Actor.Citizen(id, name, Actor.IdentityLevel.MAILBOX);
    }

    /** Gives somebody the role of a moderator. */
    Actor.Agent appointed(String name, Scope scope) {
        Actor.Agent moderator = moderator(name);
        parts.database()
                .<Boolean, RuntimeException>write(handle ->
                        parts.identity().roles().grant(handle, moderator.personId(), Role.MODERATOR, scope, "test"));
        return moderator;
    }

    Actor.Agent moderator(String name) {
        return new Actor.Agent(citizen(name).personId(), name, Set.of(Role.MODERATOR.code()));
    }

    CommentOutcome write(String author, String body) {
        return write(author, body, Optional.empty(), Optional.empty());
    }

    CommentOutcome write(String author, String body, Optional<String> thread, Optional<Stance> stance) {
        return new WriteComment(parts, limits)
                .write(new WriteComment.Draft(content(), thread, stance, body, false), citizen(author));
    }

    Comment published(String author, String body) {
        return ((CommentOutcome.Published) write(author, body)).comment();
    }

    Comment now(Comment comment) {
        return parts.database()
                .<Comment, RuntimeException>read(
                        handle -> parts.comments().find(handle, comment.id()).orElseThrow());
    }

    long comments() {
        return parts.database()
                .<Long, RuntimeException>read(handle ->
                        parts.contents().counts(handle, content().ref()).comments());
    }
}
