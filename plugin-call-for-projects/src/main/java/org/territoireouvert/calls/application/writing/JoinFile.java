package org.territoireouvert.calls.application.writing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.file.Visibility;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.Section;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.application.writing.FileRepository.ApplicationFile;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/** Joins files to a field of an application, and takes them out again. */
public final class JoinFile {

    /** How much all files of one application may take, in megabytes. */
    public static final Setting<Long> MEGABYTES =
            Setting.number("application-megabytes", 500).between(1, 10_000);

    /** How many files a field takes for which the funder says nothing. */
    public static final int USUAL_FILES = 20;

    /** Owner of files: an application, a full stop, a field. */
    public static final String KIND = "application-field";

    private static final long MEGABYTE = 1_048_576;
    private static final int BUFFER = 65_536;

    private static final Logger LOG = System.getLogger(JoinFile.class.getName());

    private final WritingStore store;
    private final KeepSection keep;

    /** Creates the use case. */
    public JoinFile(WritingStore store) {
        this.store = store;
        this.keep = new KeepSection(store);
    }

    /** Where a file goes, and for which member. */
    public record Place(String number, String section, String field, String memberId) {}

    /** What came of it. */
    public sealed interface Joining {

        /** It is joined. */
        record Joined(String fileId) implements Joining {}

        /**
         * It cannot be taken.
         *
         * @param messageKey what to do instead
         */
        record Refused(String messageKey, List<Object> arguments) implements Joining {

            /** Copies the list. */
            public Refused {
                arguments = List.copyOf(arguments);
            }
        }

        /** Nothing can be written any more: it came too late. */
        record Closed(WritingPeriod.Status status) implements Joining {}
    }

    /** Returns what owns the files of a field. */
    public static ContentRef owner(WritingStore store, String applicationId, String field) {
        return new ContentRef(store.context().id().value() + "." + KIND, applicationId + "." + field);
    }

    /** Returns how many files a field takes. */
    public static long most(FormField field) {
        return field.bounds().most().orElse((long) USUAL_FILES);
    }

    /** Returns how many megabytes an application has left. */
    public long left(Handle handle, String applicationId) {
        long bytes = store.context().settings().get(MEGABYTES) * MEGABYTE
                - store.files().bytes(handle, applicationId);
        return Math.max(0, bytes / MEGABYTE);
    }

    /** Joins a file. What it shows is said when it is a picture; never call it inside of a transaction. */
    public Joining join(Actor actor, Place place, Upload upload, String alternative) {
        Optional<Joining> refused = store.context().database().read(handle -> {
            Opened opened = store.open(handle, actor, place.number());
            return refusal(handle, opened, field(opened, place), upload.size());
        });
        if (refused.isPresent()) {
            return refused.get();
        }
        String applicationId = store.context()
                .database()
                .read(handle ->
                        store.open(handle, actor, place.number()).application().id());
        Files files = store.context().service(Files.class);
        NewFile file = new NewFile(upload, "", alternative, Visibility.PRIVATE);
        try {
            return switch (files.keep(owner(store, applicationId, place.field()), file, actor)) {
                case Files.Refused no -> new Joining.Refused(no.messageKey(), no.arguments());
                case Files.Kept kept -> attach(actor, place, kept.file(), digest(files, kept.file()));
            };
        } catch (IOException noRoom) {
            LOG.log(Level.ERROR, "A file of " + place.number() + " cannot be stored", noRoom);
            return new Joining.Refused("writing.file.disk", List.of());
        }
    }

    /** Attaches it, or forgets it when it cannot be attached any more: the limit is reached, or time is over. */
    private Joining attach(Actor actor, Place place, StoredFile stored, String digest) {
        Joining joining =
                Contention.settle(store.context().database(), handle -> attach(handle, actor, place, stored, digest));
        if (!(joining instanceof Joining.Joined)) {
            store.context().database().write(handle -> {
                store.context().service(Files.class).remove(handle, stored.id());
                return true;
            });
        }
        return joining;
    }

    private static FormField field(Opened opened, Place place) {
        return opened.sheet()
                .form()
                .section(place.section())
                .flatMap(section -> section.fields().stream()
                        .filter(field -> field.code().equals(place.field()) && field.kind() == FieldKind.FILE)
                        .findFirst())
                .orElseThrow(() -> new NotFoundException("No files at " + place));
    }

    private Optional<Joining> refusal(Handle handle, Opened opened, FormField field, long bytes) {
        WritingPeriod.Status status = store.status(handle, opened);
        if (!status.isOpen()) {
            return Optional.of(new Joining.Closed(status));
        }
        String id = opened.application().id();
        long there = store.files().of(handle, id).stream()
                .filter(file -> file.field().equals(field.code()))
                .count();
        if (there >= most(field)) {
            return Optional.of(new Joining.Refused("writing.file.many", List.of(field.label(), most(field))));
        }
        long allowed = store.context().settings().get(MEGABYTES);
        if (store.files().bytes(handle, id) + bytes > allowed * MEGABYTE) {
            return Optional.of(new Joining.Refused("writing.file.full", List.of(allowed, left(handle, id))));
        }
        return Optional.empty();
    }

    private Optional<Joining> attach(Handle handle, Actor actor, Place place, StoredFile stored, String digest) {
        Opened opened = store.openToWrite(handle, actor, place.number());
        Optional<Joining> refused = refusal(handle, opened, field(opened, place), stored.size());
        if (refused.isPresent()) {
            return refused;
        }
        String member = WritingStore.memberOf(opened, place.memberId());
        String person = WritingStore.person(actor).orElseThrow();
        Section section = keep.current(handle, opened.application(), place.section());
        List<String> ids = Stream.concat(section.answers().of(place.field()).stream(), Stream.of(stored.id()))
                .toList();
        FormAnswers answers = section.answers().and(new FormAnswers(Map.of(place.field(), ids)));
        if (!keep.next(handle, opened.application(), section, answers, member, person, "")) {
            return Optional.empty();
        }
        if (!store.context().service(Files.class).attach(handle, stored.id())) {
            throw new IllegalStateException("The file " + stored.id() + " that was kept just now is gone");
        }
        String id = opened.application().id();
        String name = stored.title() + "." + stored.format().extension();
        store.files()
                .add(
                        handle,
                        id,
                        new ApplicationFile(
                                stored.id(),
                                place.section(),
                                place.field(),
                                member,
                                person,
                                name,
                                stored.size(),
                                digest,
                                store.now()));
        store.history().note(handle, id, member, person, "file-joined", name);
        return Optional.of(new Joining.Joined(stored.id()));
    }

    /**
     * Takes a file out.
     *
     * @return why not; empty when it is out
     * @throws NotFoundException when the application has no such file
     */
    public Optional<WritingPeriod.Status> leave(Actor actor, String number, String fileId, String memberId) {
        return Contention.settle(store.context().database(), handle -> {
            Opened opened = store.openToWrite(handle, actor, number);
            String id = opened.application().id();
            ApplicationFile file = store.files()
                    .find(handle, id, fileId)
                    .orElseThrow(() -> new NotFoundException("File " + fileId + " of " + number));
            WritingPeriod.Status status = store.status(handle, opened);
            if (!status.isOpen()) {
                return Optional.of(Optional.of(status));
            }
            String member = WritingStore.memberOf(opened, memberId);
            String person = WritingStore.person(actor).orElseThrow();
            Optional<FormSection> holder = opened.sheet().form().sections().stream()
                    .filter(section -> section.fields().stream()
                            .anyMatch(field -> field.code().equals(file.field())))
                    .findFirst();
            if (holder.isPresent()) {
                Section section =
                        keep.current(handle, opened.application(), holder.get().code());
                FormAnswers answers = without(section.answers(), file);
                if (!keep.next(handle, opened.application(), section, answers, member, person, "")) {
                    return Optional.empty();
                }
            }
            store.files().remove(handle, fileId);
            store.context().service(Files.class).remove(handle, fileId);
            store.history().note(handle, id, member, person, "file-left", file.name());
            return Optional.of(Optional.empty());
        });
    }

    private static FormAnswers without(FormAnswers answers, ApplicationFile file) {
        Map<String, List<String>> values = new LinkedHashMap<>(answers.values());
        values.put(
                file.field(),
                answers.of(file.field()).stream()
                        .filter(one -> !one.equals(file.id()))
                        .toList());
        return new FormAnswers(values);
    }

    private static String digest(Files files, StoredFile stored) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream bytes = new DigestInputStream(files.open(stored), digest)) {
                byte[] buffer = new byte[BUFFER];
                while (bytes.read(buffer) >= 0) {
                    // The digest has read them.
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
