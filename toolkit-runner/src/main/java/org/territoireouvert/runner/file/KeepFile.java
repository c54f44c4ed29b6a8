package org.territoireouvert.runner.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.file.FileFormat;
import org.territoireouvert.api.file.Files.Kept;
import org.territoireouvert.api.file.Files.Refused;
import org.territoireouvert.api.file.Files.Result;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.file.Preparation.Prepared;
import org.territoireouvert.runner.file.Preparation.Stored;
import org.territoireouvert.runner.file.Preparation.Turned;
import org.territoireouvert.runner.file.check.FileKind;
import org.territoireouvert.runner.file.check.Refusal;
import org.territoireouvert.runner.identity.limit.Limit;

/** Checks what somebody sent, stores its bytes, then its row, which waits for its owner. Safe for all threads. */
public final class KeepFile {

    /** Longest text about a picture. */
    public static final int LONGEST_ALTERNATIVE = 300;

    private static final Limit OFTEN = new Limit("file", 60, Duration.ofHours(1));

    private final FileParts parts;
    private final Preparation preparation;
    private final ContentLookup contents;

    /** Keeps files in these places. */
    public KeepFile(FileParts parts) {
        this.parts = parts;
        this.preparation = new Preparation(parts);
        this.contents = new ContentLookup(parts.plugins());
    }

    /** Keeps a file; see {@link org.territoireouvert.api.file.Files#keep}. */
    public Result keep(ContentRef owner, NewFile sent, Actor by) throws IOException {
        return by instanceof Actor.Visitor
                ? refused(Refusal.of("file.refused.visitor"))
                : keep(owner, sent, Sender.of(by));
    }

    /** Keeps a file of nobody; see {@link org.territoireouvert.api.file.Files#keepForNobody}. */
    public Result keepForNobody(ContentRef owner, NewFile sent, String sender) throws IOException {
        return keep(owner, sent, Sender.nobody(sender));
    }

    private Result keep(ContentRef owner, NewFile sent, Sender by) throws IOException {
        Optional<Refusal> early = early(owner, sent, by);
        if (early.isPresent()) {
            return refused(early.get());
        }
        if (!parts.places().tryAcquire()) {
            return refused(Refusal.of("file.refused.busy"));
        }
        try {
            return switch (preparation.prepare(sent)) {
                case Turned turned -> refused(turned.refusal());
                case Prepared prepared -> {
                    try (prepared) {
                        yield store(owner, sent, by, prepared);
                    }
                }
            };
        } finally {
            parts.places().release();
        }
    }

    private Optional<Refusal> early(ContentRef owner, NewFile sent, Sender by) {
        Optional<FileKind> kind = FileKind.ofName(sent.upload().name());
        if (kind.isEmpty()) {
            return Optional.of(Refusal.of("file.refused.format"));
        }
        FileLimits limits = parts.limits().current();
        int most = switch (kind.get()) {
            case PNG, JPEG, WEBP -> limits.picture();
            case PDF, ODT, ODS -> limits.document();
            case CSV -> limits.table();
        };
        if (sent.upload().size() > FileLimits.bytes(most)) {
            return Optional.of(Refusal.of("file.refused.large", most));
        }
        if (kind.get().isPicture() && sent.alternative().isBlank()) {
            return Optional.of(Refusal.of("file.refused.alternative"));
        }
        if (sent.alternative().length() > LONGEST_ALTERNATIVE) {
            return Optional.of(Refusal.of("file.refused.alternative-long", LONGEST_ALTERNATIVE));
        }
        List<String> others = contents.ofPlugins();
        Optional<Refusal> quota = parts.database()
                .read(handle -> overQuota(handle, owner, by, sent.upload().size(), limits, others));
        return quota.or(() -> tooOften(by));
    }

    private Optional<Refusal> tooOften(Sender by) {
        boolean admitted =
                by.limited().map(id -> parts.rates().get().admit(OFTEN, id)).orElse(true);
        return admitted ? Optional.empty() : Optional.of(Refusal.of("file.refused.often", OFTEN.most()));
    }

    /** The limit of a person holds for citizens: staff add what the authority publishes. What counts elsewhere is counted there. */
    private static Optional<Refusal> overQuota(
            Handle handle, ContentRef owner, Sender by, long bytes, FileLimits limits, List<String> others) {
        if (others.contains(owner.type())) {
            return Optional.empty();
        }
        FileRepository.Used content = FileRepository.usedFor(handle, owner);
        if (content.files() >= limits.files()) {
            return Optional.of(Refusal.of("file.refused.many", limits.files()));
        }
        if (content.bytes() + bytes > FileLimits.bytes(limits.content())) {
            return Optional.of(Refusal.of("file.refused.content-full", limits.content()));
        }
        boolean full = by.isCitizen()
                && FileRepository.usedBy(handle, by.account().orElseThrow(), others)
                                        .bytes()
                                + bytes
                        > FileLimits.bytes(limits.person());
        return full ? Optional.of(Refusal.of("file.refused.person-full", limits.person())) : Optional.empty();
    }

    private Result store(ContentRef owner, NewFile sent, Sender by, Prepared prepared) throws IOException {
        Instant now = parts.clock().instant();
        StoredFile file = describe(owner, sent, prepared, by.isNobody() ? now.truncatedTo(ChronoUnit.DAYS) : now);
        List<Stored> files = prepared.files();
        long bytes = prepared.bytes();
        for (Stored size : files) {
            parts.bytes().put(FileNames.ofBytes(file.id(), size.width()), size.file());
        }
        FileRow row = new FileRow(file, bytes, prepared.sizes(), by.account());
        FileLimits limits = parts.limits().current();
        List<String> others = contents.ofPlugins();
        Optional<Refusal> full = parts.database().write(handle -> {
            Optional<Refusal> refusal = overQuota(handle, owner, by, bytes, limits, others);
            if (refusal.isEmpty()) {
                FileRepository.insert(handle, row, now);
            }
            return refusal;
        });
        if (full.isPresent()) {
            for (Stored size : files) {
                parts.bytes().remove(FileNames.ofBytes(file.id(), size.width()));
            }
            return refused(full.get());
        }
        return new Kept(file);
    }

    private StoredFile describe(ContentRef owner, NewFile sent, Prepared prepared, Instant keptAt) throws IOException {
        FileFormat format = prepared.format();
        String title = FileNames.title(sent.title(), sent.upload().name());
        Path first = prepared.files().get(0).file();
        return new StoredFile(
                FileNames.newId(),
                owner,
                FileNames.ofAddress(title, format),
                title,
                format.isPicture() ? sent.alternative().strip() : "",
                format,
                sent.visibility(),
                Files.size(first),
                prepared.width(),
                prepared.height(),
                prepared.files().stream().skip(1).map(Stored::width).toList(),
                keptAt);
    }

    private static Refused refused(Refusal refusal) {
        return new Refused(refusal.messageKey(), refusal.arguments());
    }
}
