package org.territoireouvert.initiatives.federation;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.initiatives.entry.Sheets;
import org.territoireouvert.initiatives.federation.FeedEntry.FeedRelation;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.RelationKind;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.WebAddress;

/** Reads what a source gives, and refuses a part of which one entry cannot be right: nothing of it is taken. */
final class FeedReader {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_SLUG = 120;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CURSOR = 300;
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_VERSIONS = 100_000;
    private static final Duration CLOCKS = Duration.ofDays(1);

    private final Json json;
    private final Sheets sheets;

    FeedReader(Json json, Sheets sheets) {
        this.json = json;
        this.sheets = sheets;
    }

    /**
     * Reads a part.
     *
     * @param site address of the source: its entries lie below it
     */
    FeedPage read(String document, URI site, Instant now) throws RefusedFeedException {
        JsonObject page = object(document);
        if (!page.text("format").equals(EntryFeed.FORMAT)) {
            throw new RefusedFeedException("source.problem.format", page.text("format"));
        }
        List<JsonObject> given = page.each("fiches", fields -> fields);
        Optional<String> next = page.optional("suivant");
        String here = page.text("ici");
        if (given.size() > MOST_ENTRIES
                || next.orElse("").length() > LONGEST_CURSOR
                || here.length() > LONGEST_CURSOR) {
            throw new RefusedFeedException("source.problem.size", Integer.toString(given.size()));
        }
        List<FeedEntry> entries = new ArrayList<>();
        for (JsonObject fields : given) {
            entries.add(entry(fields, site, now));
        }
        String name = page.text("nom").strip();
        return new FeedPage(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, entries, next, here);
    }

    private JsonObject object(String document) throws RefusedFeedException {
        try {
            if (json.read(new StringReader(document)) instanceof Map<?, ?> fields) {
                return new JsonObject(fields);
            }
        } catch (IOException notJson) {
            throw new RefusedFeedException("source.problem.format", String.valueOf(notJson.getMessage()));
        }
        throw new RefusedFeedException("source.problem.format", "");
    }

    /** Reads an entry that stands alone, as a conflict keeps it. */
    FeedEntry entry(String document, URI site, Instant now) throws RefusedFeedException {
        return entry(object(document), site, now);
    }

    private FeedEntry entry(JsonObject fields, URI site, Instant now) throws RefusedFeedException {
        String slug = fields.text("identifiant");
        if (slug.length() > LONGEST_SLUG || !slug.matches(SLUG)) {
            throw new RefusedFeedException("source.problem.entry", slug);
        }
        long version = fields.number("version").orElse(0L);
        Instant changed = instant(fields, "modifie_le", slug);
        Instant published = instant(fields, "publie_le", slug);
        String address = fields.text("adresse");
        Entry.State state = fields.constant("etat", Entry.State.class)
                .orElseThrow(() -> new RefusedFeedException("source.problem.entry", slug));
        if (version < 1 || version > MOST_VERSIONS || changed.isAfter(now.plus(CLOCKS)) || published.isAfter(changed)) {
            throw new RefusedFeedException("source.problem.entry", slug);
        }
        if (!address.startsWith(site + "/") || !WebAddress.isPage(address)) {
            throw new RefusedFeedException("source.problem.elsewhere", slug);
        }
        Sheet sheet = state.isRead() ? sheet(fields, slug) : Sheet.empty(EntryKind.INITIATIVE);
        return new FeedEntry(
                slug,
                (int) version,
                state,
                published,
                changed.isAfter(now) ? now : changed,
                address,
                sheet,
                fields.each("relations", FeedReader::relation).stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Sheet sheet(JsonObject fields, String slug) throws RefusedFeedException {
        Sheet sheet;
        try {
            sheet = sheets.read(fields.object("fiche"));
        } catch (IllegalArgumentException impossible) {
            throw new RefusedFeedException("source.problem.entry", slug);
        }
        if (sheet.subject().title().isBlank() || SheetSize.isTooLarge(sheet)) {
            throw new RefusedFeedException("source.problem.entry", slug);
        }
        return sheet;
    }

    private static Instant instant(JsonObject fields, String name, String slug) throws RefusedFeedException {
        try {
            return Instant.parse(fields.text(name));
        } catch (DateTimeException noInstant) {
            throw new RefusedFeedException("source.problem.entry", slug);
        }
    }

    private static Optional<FeedRelation> relation(JsonObject fields) {
        String to = fields.text("vers");
        return fields.constant("genre", RelationKind.class)
                .filter(kind -> to.length() <= LONGEST_SLUG && to.matches(SLUG))
                .map(kind -> new FeedRelation(kind, to));
    }
}
