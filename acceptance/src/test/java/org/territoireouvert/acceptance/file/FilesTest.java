package org.territoireouvert.acceptance.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.file.Files.Kept;
import org.territoireouvert.api.file.Files.Refused;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.file.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.runner.file.FileLimits;
import org.territoireouvert.runner.file.FileParts;
import org.territoireouvert.runner.file.OwnedFiles;
import org.territoireouvert.runner.file.ReadFile;
import org.territoireouvert.runner.file.SweepFiles;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** What is kept, for how long, and who may read it. */
class FilesTest {

    private static final ContentRef NOTE = new ContentRef("notes.note", "note-1");
    private static final ContentRef DOSSIER = new ContentRef("notes.dossier", "d1");
    private static final Citizen ADA = new Citizen("ada", "Ada", IdentityLevel.MAILBOX);
    private static final Citizen BOB = new Citizen("bob", "Bob", IdentityLevel.MAILBOX);
    private static final Actor VISITOR = new Actor.Visitor();

    private final TestClock clock = new TestClock();
    private final OwningPlugin plugin = new OwningPlugin();

    private FileParts parts(Storage storage) {
        return FileParts.of(storage.configuration(), storage.core(), () -> List.of(plugin), clock);
    }

    private static NewFile pub(Sent sent) {
        return new NewFile(sent, "", "Un rond vert", Visibility.PUBLIC);
    }

    private static StoredFile attach(FileParts parts, ContentRef owner, NewFile file, Actor by) {
        OwnedFiles files = parts.of("notes");
        try {
            StoredFile kept = ((Kept) files.keep(owner, file, by)).file();
            parts.database().write(handle -> files.attach(handle, kept.id()));
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refused(FileParts parts, NewFile file, Actor by) throws IOException {
        return ((Refused) parts.of("notes").keep(NOTE, file, by)).messageKey();
    }

    private String reading(FileParts parts, StoredFile file, Actor actor) {
        ReadFile read = new ReadFile(
                parts, staff -> staff instanceof Actor.Agent, ref -> !plugin.hidden.contains("moderated"), Map.of());
        return switch (read.read(file.id(), actor)) {
            case ReadFile.Open open -> open.everybody() ? "everybody" : "them";
            case ReadFile.Closed closed -> "closed";
            case ReadFile.Unavailable later -> "later";
        };
    }

    private static long onDisk(Storage storage) throws IOException {
        Path folder = storage.configuration().dataDirectory().resolve(Storage.UPLOADS);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @BothDatabases
    void aPictureIsKeptInItsSizesUnderAPlainName(Storage storage) throws IOException {
        FileParts parts = parts(storage);

        StoredFile kept = attach(parts, NOTE, pub(Sent.photo(1_000)), ADA);

        assertThat(kept.name()).isEqualTo("img-0001.jpg");
        assertThat(kept.widths()).containsExactly(480, 960);
        assertThat(kept.sources()).contains(kept.path() + "?largeur=480 480w").endsWith(kept.path() + " 1000w");
        assertThat(parts.of("notes").of(NOTE)).containsExactly(kept);
        assertThat(parts.of("notes").find(kept.id())).contains(kept);
        try (InputStream bytes = parts.of("notes").open(kept)) {
            assertThat(bytes.readAllBytes()).hasSize((int) kept.size());
        }
        assertThat(onDisk(storage)).isEqualTo(3);
        assertThat(storage.configuration().dataDirectory().resolve("preparing")).isEmptyDirectory();
    }

    @BothDatabases
    void filesKeepTheirOrder(Storage storage) {
        FileParts parts = parts(storage);
        OwnedFiles files = parts.of("notes");
        List<String> ids = Stream.of("un", "deux", "trois")
                .map(title -> attach(parts, NOTE, new NewFile(Sent.table(), title, "", Visibility.PUBLIC), ADA))
                .map(StoredFile::id)
                .toList();

        storage.core().<Boolean, RuntimeException>write(handle -> {
            files.reorder(handle, NOTE, List.of(ids.get(2), "inconnu", ids.get(0)));
            return true;
        });

        assertThat(files.of(NOTE)).extracting(StoredFile::title).containsExactly("trois", "un", "deux");
    }

    @BothDatabases
    void publicFilesFollowTheirContent(Storage storage) {
        FileParts parts = parts(storage);
        StoredFile file = attach(parts, NOTE, pub(Sent.pdf()), ADA);
        Actor agent = new Actor.Agent("a", "Agnès", java.util.Set.of("editor"));

        assertThat(reading(parts, file, VISITOR)).isEqualTo("everybody");
        plugin.hidden.add("note-1");
        assertThat(reading(parts, file, VISITOR)).isEqualTo("closed");
        assertThat(reading(parts, file, ADA)).isEqualTo("them");
        assertThat(reading(parts, file, agent)).isEqualTo("them");
        plugin.hidden.clear();
        plugin.hidden.add("moderated");
        assertThat(reading(parts, file, VISITOR)).isEqualTo("closed");
        plugin.suspended = true;
        assertThat(reading(parts, file, ADA)).isEqualTo("later");
    }

    @BothDatabases
    void privateFilesAreAskedForAtEachRead(Storage storage) {
        FileParts parts = parts(storage);
        StoredFile file = attach(parts, DOSSIER, new NewFile(Sent.pdf(), "Devis", "", Visibility.PRIVATE), ADA);

        assertThat(reading(parts, file, ADA)).isEqualTo("them");
        assertThat(reading(parts, file, BOB)).isEqualTo("closed");
        plugin.letIn.add("bob");
        assertThat(reading(parts, file, BOB)).isEqualTo("them");
        plugin.letIn.clear();
        assertThat(reading(parts, file, BOB)).isEqualTo("closed");
        assertThat(reading(parts, file, VISITOR)).isEqualTo("closed");
    }

    @BothDatabases
    void whatIsNotAttachedIsNeitherServedNorKept(Storage storage) throws IOException {
        FileParts parts = parts(storage);
        StoredFile waiting = ((Kept) parts.of("notes").keep(NOTE, pub(Sent.photo(1_000)), ADA)).file();
        StoredFile removed = attach(parts, NOTE, pub(Sent.table()), ADA);
        parts.database().<Boolean, RuntimeException>write(handle -> {
            parts.of("notes").remove(handle, removed.id());
            return true;
        });
        SweepFiles sweep = new SweepFiles(parts);

        assertThat(reading(parts, waiting, ADA)).isEqualTo("closed");
        assertThat(reading(parts, removed, ADA)).isEqualTo("closed");
        sweep.run();
        assertThat(onDisk(storage)).isEqualTo(4);
        clock.advance(Duration.ofHours(2));
        sweep.run();
        assertThat(onDisk(storage)).isEqualTo(3);
        clock.advance(Duration.ofHours(23));
        sweep.run();
        assertThat((boolean) parts.database().write(handle -> parts.of("notes").attach(handle, waiting.id())))
                .isFalse();
        clock.advance(Duration.ofHours(2));
        sweep.run();
        assertThat(onDisk(storage)).isZero();
    }

    @BothDatabases
    void bytesThatNoRowNamesGoAfterADay(Storage storage) throws IOException {
        FileParts parts = parts(storage);
        StoredFile kept = attach(parts, NOTE, pub(Sent.photo(600)), ADA);
        Path lost = Files.writeString(storage.configuration().dataDirectory().resolve("lost"), "x");
        parts.bytes().put("ffffffffffffffffffffffffffffffff", lost);
        Path left =
                Files.createDirectories(storage.configuration().dataDirectory().resolve("preparing/file-1"));
        Files.writeString(left.resolve("sent"), "x");
        Path form =
                Files.createDirectories(storage.configuration().dataDirectory().resolve("incoming"));
        Files.writeString(form.resolve("MultiPart1"), "x");
        TestClock tomorrow = new TestClock(java.time.Instant.now().plus(Duration.ofHours(30)));
        FileParts later = FileParts.of(storage.configuration(), storage.core(), () -> List.of(plugin), tomorrow);

        new SweepFiles(parts).run();
        assertThat(form).isNotEmptyDirectory();
        new SweepFiles(later).run();

        assertThat(onDisk(storage)).isEqualTo(1 + kept.widths().size());
        assertThat(left).doesNotExist();
        assertThat(form).isEmptyDirectory();
    }

    @BothDatabases
    void limitsHoldForPeopleAndContents(Storage storage) throws IOException {
        FileParts parts = parts(storage);
        storage.core().<Boolean, RuntimeException>write(handle -> {
            parts.limits().store(handle, new FileLimits(1, 2, 2, 1, 1, 1));
            return true;
        });
        byte[] large = new byte[700 * 1024];
        java.util.Arrays.fill(large, (byte) 'a');
        byte[] line = "nom;prix\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int at = 0; at + line.length < large.length; at += line.length) {
            System.arraycopy(line, 0, large, at, line.length);
        }
        Sent table = new Sent("t.csv", large);

        attach(parts, NOTE, pub(table), ADA);
        assertThat(refused(parts, pub(table), ADA)).isEqualTo("file.refused.person-full");
        assertThat(refused(parts, pub(new Sent("t.csv", new byte[2_000_000])), BOB))
                .isEqualTo("file.refused.large");
        attach(parts, NOTE, pub(table), BOB);
        assertThat(refused(parts, pub(Sent.table()), BOB)).isEqualTo("file.refused.many");
        assertThat(onDisk(storage)).isEqualTo(2);
    }

    @BothDatabases
    void fileOfADraftIsGivenToTheContentThatItBecomes(Storage storage) {
        FileParts parts = parts(storage);
        StoredFile first = attach(parts, NOTE, pub(Sent.table()), ADA);
        StoredFile draft = attach(parts, DOSSIER, new NewFile(Sent.pdf(), "Devis", "", Visibility.PRIVATE), ADA);

        boolean given =
                parts.database().write(handle -> parts.of("notes").give(handle, draft.id(), NOTE, Visibility.PUBLIC));

        assertThat(given).isTrue();
        assertThat(parts.of("notes").of(DOSSIER)).isEmpty();
        assertThat(parts.of("notes").of(NOTE)).extracting(StoredFile::id).containsExactly(first.id(), draft.id());
        assertThat(reading(parts, draft, VISITOR)).isEqualTo("everybody");
        assertThatThrownBy(() -> parts.database()
                        .write(handle -> parts.of("other").give(handle, draft.id(), NOTE, Visibility.PUBLIC)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @BothDatabases
    void filesWithALimitOfTheirPluginCountForNobody(Storage storage) throws IOException {
        FileParts parts = parts(storage);
        storage.core().<Boolean, RuntimeException>write(handle -> {
            parts.limits().store(handle, new FileLimits(1, 1, 1, 1, 1, 1));
            return true;
        });
        ContentRef shared = new ContentRef("notes.commun", "c1");
        byte[] large = "nom;prix\n".repeat(80_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        NewFile table = new NewFile(new Sent("t.csv", large), "", "", Visibility.PRIVATE);

        for (int file = 0; file < 3; file++) {
            attach(parts, shared, table, ADA);
        }
        attach(parts, DOSSIER, table, ADA);

        assertThat(refused(parts, table, ADA))
                .as("what Ada joined for herself still counts")
                .isEqualTo("file.refused.person-full");
        byte[] larger = new byte[2_000_000];
        assertThat(((Refused) parts.of("notes")
                                .keep(shared, new NewFile(new Sent("t.csv", larger), "", "", Visibility.PRIVATE), ADA))
                        .messageKey())
                .as("one file stays as small as any")
                .isEqualTo("file.refused.large");
    }

    @BothDatabases
    void whatIsWrongIsSaidAndLeavesNothing(Storage storage) throws IOException {
        FileParts parts = parts(storage);
        Sent photo = Sent.photo(600);

        assertThat(refused(parts, new NewFile(photo, "", " ", Visibility.PUBLIC), ADA))
                .isEqualTo("file.refused.alternative");
        assertThat(refused(parts, pub(new Sent("photo.png", photo.content())), ADA))
                .isEqualTo("file.refused.disagree");
        assertThat(refused(parts, pub(photo), VISITOR)).isEqualTo("file.refused.visitor");
        assertThat(refused(parts, pub(new Sent("page.html", photo.content())), ADA))
                .isEqualTo("file.refused.format");
        assertThat(storage.configuration().dataDirectory().resolve("preparing")).isEmptyDirectory();
        assertThat(storage.configuration().dataDirectory().resolve(Storage.UPLOADS))
                .doesNotExist();
    }

    @BothDatabases
    void filesOfOthersAreOutOfReach(Storage storage) {
        FileParts parts = parts(storage);
        StoredFile file = attach(parts, NOTE, pub(Sent.pdf()), ADA);
        OwnedFiles others = parts.of("other");

        assertThat(others.find(file.id())).isEmpty();
        assertThatThrownBy(() -> others.of(NOTE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> others.keep(NOTE, pub(Sent.pdf()), ADA)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parts.database().write(handle -> {
                    others.remove(handle, file.id());
                    return true;
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
