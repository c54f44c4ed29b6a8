package org.territoireouvert.ambassadors.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.ambassadors.model.BodyKind;
import org.territoireouvert.ambassadors.model.Designation;
import org.territoireouvert.ambassadors.model.EndReason;
import org.territoireouvert.ambassadors.model.Mandate;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.work.Progress;

/** Writes staged items into the directory. What is known already stays as it is. */
final class TakeStaged {

    private static final String AREA = "territoire:";

    private final PluginContext context;
    private final Handle handle;
    private final Staging staging;
    private final BodyRepository bodies;
    private final PostRepository posts;
    private final MandateRepository mandates;
    private final EnterAmbassador enter;
    private final Instant now;
    private final LocalDate today;
    private int people;

    TakeStaged(PluginContext context, Handle handle, Staging staging, EnterAmbassador enter) {
        this.context = context;
        this.handle = handle;
        this.staging = staging;
        this.bodies = new BodyRepository(context.database());
        this.posts = new PostRepository(context.database());
        this.mandates = new MandateRepository(context.database());
        this.enter = enter;
        this.now = context.clock().instant();
        this.today = LocalDate.ofInstant(now, context.zone());
    }

    void run(Progress progress, long total) {
        long[] done = {0};
        for (ItemKind kind : ItemKind.values()) {
            staging.eachNew(kind, item -> {
                take(item);
                progress.report(++done[0], total);
            });
        }
        // Once for all: PostgreSQL keeps every version of a row that one transaction changes, and reads them all to
        // find the last.
        if (people > 0) {
            enter.count(handle, today, people);
        }
    }

    private void take(StagedItem item) {
        switch (item.kind()) {
            case ORGANIZATION -> {
                body(item);
                know(item, item.slug());
            }
            case POST -> {
                post(item);
                know(item, item.slug());
            }
            case PERSON -> {
                person(item);
                know(item, item.slug());
            }
            case MEMBERSHIP -> know(item, mandate(item));
        }
    }

    private void know(StagedItem item, String slug) {
        insert(item.kind().name(), "", item.source(), slug);
        if (item.kind() == ItemKind.PERSON && !item.scheme().isEmpty()) {
            insert(item.kind().name(), item.scheme(), item.identifier(), slug);
        }
    }

    private void insert(String kind, String scheme, String identifier, String slug) {
        handle.createUpdate("""
                        insert into amb_identifier (kind, scheme, identifier, slug)
                        values (:kind, :scheme, :identifier, :slug) on conflict do nothing""")
                .bind("kind", kind)
                .bind("scheme", scheme)
                .bind("identifier", identifier)
                .bind("slug", slug)
                .execute();
    }

    private void body(StagedItem item) {
        String folded = SearchText.fold(item.value("kind"));
        BodyKind kind = Arrays.stream(BodyKind.values())
                .filter(one -> folded.startsWith(SearchText.fold(one.french())))
                .findFirst()
                .orElse(BodyKind.OTHER);
        String area = item.value("area");
        bodies.add(
                handle,
                new Body(
                        item.slug(),
                        item.refers().isEmpty() ? "" : staging.slugOf(ItemKind.ORGANIZATION, item.refers()),
                        item.value("name"),
                        kind,
                        item.value("siret"),
                        area.startsWith(AREA) ? area.substring(AREA.length()) : "",
                        item.value("description"),
                        item.value("website"),
                        item.place(),
                        now));
    }

    private void post(StagedItem item) {
        posts.add(
                handle,
                new Post(
                        item.slug(),
                        staging.slugOf(ItemKind.ORGANIZATION, item.refers()),
                        item.value("label"),
                        item.value("scope"),
                        // Popolo knows no seats: a post gets as many as the file has people on it at once.
                        Math.clamp(Staging.together(staging.spans(item.source())), 1, Post.MOST_SEATS),
                        day(item.value("from")).orElse(today),
                        day(item.value("to")).map(last -> last.plusDays(1)),
                        now));
    }

    private void person(StagedItem item) {
        people++;
        enter.addUncounted(
                handle,
                new Ambassador(
                        item.slug(),
                        item.value("name"),
                        "",
                        item.value("themes"),
                        "",
                        "",
                        "",
                        item.value("biography"),
                        true,
                        today,
                        now));
    }

    private String mandate(StagedItem item) {
        String id = context.ids().next();
        LocalDate to = LocalDate.parse(item.value("to"));
        mandates.add(
                handle,
                new Mandate(
                        id,
                        staging.slugOf(ItemKind.POST, item.refers()),
                        staging.slugOf(ItemKind.PERSON, item.person()),
                        Designation.valueOf(item.value("designation")),
                        item.value("note"),
                        item.identifier().isEmpty()
                                ? ""
                                : staging.valueOf(ItemKind.ORGANIZATION, item.identifier(), "name"),
                        "",
                        LocalDate.parse(item.value("from")),
                        to,
                        to.isBefore(today) ? Optional.of(EndReason.TERM) : Optional.empty(),
                        "",
                        0,
                        Optional.empty(),
                        now));
        return id;
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
