package org.territoireouvert.runner.web.audit;

import java.time.Instant;
import java.util.Locale;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.AuditRepository;
import org.territoireouvert.runner.audit.LoggedEntry;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The public part of the log: what was published, moderated and changed in the rules, and by whom. */
final class JournalPages {

    static final String PATH = "/journal";

    private final WebParts parts;
    private final Messages messages;
    private final AuditRepository entries;
    private final EntryWords words;
    private final JournalChoices choices;

    JournalPages(WebParts parts) {
        this.parts = parts;
        this.messages = parts.messages();
        this.entries = new AuditRepository(parts.database());
        this.words = new EntryWords(parts);
        this.choices = new JournalChoices(parts, words);
    }

    Response list(CoreRequest request) {
        ListQuery.refuseOthers(request, JournalQuery.KIND, JournalQuery.MONTH, Keyset.BEFORE, Keyset.AFTER);
        Locale locale = request.locale();
        JournalQuery query =
                JournalQuery.ofPublic(request, PATH, parts.configuration().zone());
        Slice<LoggedEntry> found = entries.list(query.filter(), Keyset.of(request, 1));
        Instant first = entries.find(1)
                .map(LoggedEntry::instant)
                .orElseGet(() -> parts.clock().instant());
        return Page.of("audit/journal", messages.format(locale, "audit.title"))
                .description(messages.format(locale, "audit.lead"))
                .with("slice", views(found, locale))
                .with("kinds", choices.kinds(locale, true, query.value(JournalQuery.KIND)))
                .with("months", choices.months(locale, first, query.value(JournalQuery.MONTH)))
                .with("filtered", !query.isEmpty())
                .with("address", query.address());
    }

    private Slice<EntryView> views(Slice<LoggedEntry> found, Locale locale) {
        return new Slice<>(
                found.items().stream()
                        .map(entry -> EntryView.publicly(entry, words, locale))
                        .toList(),
                found.previous(),
                found.next());
    }

    /** One entry, at an address that stays; an internal one is not there. */
    Response show(CoreRequest request) {
        String position = request.pathParameter("position");
        LoggedEntry entry = (position.matches("[1-9][0-9]{0,17}")
                        ? entries.find(Long.parseLong(position)).filter(LoggedEntry::isPublic)
                        : java.util.Optional.<LoggedEntry>empty())
                .orElseThrow(() -> new NotFoundException("entry " + position));
        Locale locale = request.locale();
        return Page.of("audit/entry", messages.format(locale, "audit.entry.title", position))
                .crumb(messages.format(locale, "audit.title"), PATH)
                .with("entry", EntryView.publicly(entry, words, locale));
    }
}
