package org.territoireouvert.runner.web.audit;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.AuditExport;
import org.territoireouvert.runner.audit.AuditFilter;
import org.territoireouvert.runner.audit.AuditRepository;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.checkpoint.Checkpoints;
import org.territoireouvert.runner.audit.checkpoint.Checkpoints.Published;
import org.territoireouvert.runner.audit.checkpoint.SigningKeyFile;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** What outsiders keep so that they can tell later whether the log was changed: checkpoints, public keys, the log itself. */
final class CheckpointPages {

    static final String PATH = "/journal/points-de-controle";
    static final String TEXT_PATH = PATH + ".txt";
    static final String EXPORT_PATH = "/journal/journal.jsonl";

    private static final int SHOWN = 20;
    private static final int IN_TEXT = 10_000;
    private static final int KEYS = 20;

    /** A public key, and when it was first used. */
    public record Key(String id, String text, Instant since) {}

    /** A checkpoint; the position as text. */
    public record CheckpointView(String position, Instant at, String note) {}

    private final WebParts parts;
    private final Messages messages;
    private final Checkpoints checkpoints;
    private final AuditRepository entries;

    CheckpointPages(WebParts parts) {
        this.parts = parts;
        this.messages = parts.messages();
        this.checkpoints = new Checkpoints(
                parts.database(), parts.identity().audit(), SigningKeyFile.of(parts.configuration()), parts.clock());
        this.entries = new AuditRepository(parts.database());
    }

    Response show(CoreRequest request) {
        Locale locale = request.locale();
        return Page.of("audit/checkpoints", messages.format(locale, "audit.checkpoints.title"))
                .crumb(messages.format(locale, "audit.title"), JournalPages.PATH)
                .with("checkpoints", views())
                .with("keys", keys());
    }

    private List<CheckpointView> views() {
        return checkpoints.newest(SHOWN).stream()
                .map(found -> new CheckpointView(Long.toString(found.position()), found.at(), found.note()))
                .toList();
    }

    private List<Key> keys() {
        AuditFilter made = AuditFilter.PUBLIC.ofKind(CoreAudit.AUDIT_KEY_MADE.code());
        return entries.list(made, Keyset.first(KEYS)).items().stream()
                .map(entry -> new Key(entry.object(), entry.details().getOrDefault("key", ""), entry.instant()))
                .toList();
    }

    /** The newest ten thousand checkpoints, more than a year of them, oldest first, an empty line after each. */
    Response text(CoreRequest request) {
        List<Published> kept = checkpoints.newest(IN_TEXT).reversed();
        return new Response.Download("points-de-controle.txt", "text/plain; charset=utf-8", stream -> {
            for (Published checkpoint : kept) {
                stream.write((checkpoint.note() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** The whole log in its public form. */
    Response export(CoreRequest request) {
        return new Response.Download(
                "journal.jsonl",
                "application/jsonl; charset=utf-8",
                stream -> new AuditExport(parts.database(), parts.json())
                        .writePublic(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))));
    }
}
