package org.territoireouvert.acceptance.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.configuration.FileSettings.S3;
import org.territoireouvert.runner.file.store.ByteStore;
import org.territoireouvert.runner.file.store.S3Store;

/** Files in a storage that shares no code with us: what we sign, others accept. */
class S3StorageIT {

    @TempDir
    static Path folder;

    private static ForeignStorage storage;

    @BeforeAll
    static void startTheStorage() {
        storage = ForeignStorage.start(folder);
    }

    @AfterAll
    static void stopTheStorage() {
        storage.close();
    }

    @AfterEach
    void emptyTheBucket() throws IOException {
        ByteStore store = store(storage.settings());
        for (ByteStore.Kept kept : store.list("", 1_000)) {
            store.remove(kept.name());
        }
    }

    private static ByteStore store(S3 settings) {
        return new S3Store(settings, InstantSource.system());
    }

    private static Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "content", ""), content);
    }

    private static byte[] read(ByteStore store, String name, int from, int length) throws IOException {
        try (InputStream bytes = store.open(name, from, length)) {
            return bytes.readAllBytes();
        }
    }

    @Test
    void whatIsKeptIsReadWholeAndInParts() throws IOException {
        ByteStore store = store(storage.settings());
        byte[] content = new byte[300_000];
        new Random(7).nextBytes(content);

        store.put("0f3a-plan", file(content));

        assertThat(read(store, "0f3a-plan", 0, content.length)).isEqualTo(content);
        assertThat(read(store, "0f3a-plan", 1_000, 16)).isEqualTo(java.util.Arrays.copyOfRange(content, 1_000, 1_016));
    }

    @Test
    void whatIsRemovedIsGoneAndMayBeRemovedAgain() throws IOException {
        ByteStore store = store(storage.settings());
        store.put("gone", file(new byte[] {1}));

        store.remove("gone");
        store.remove("gone");

        assertThatThrownBy(() -> read(store, "gone", 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theListGoesOnAfterANameInTheOrderOfNames() throws IOException {
        ByteStore store = store(storage.settings());
        for (int number = 0; number < 7; number++) {
            store.put("file-" + number, file(new byte[] {(byte) number}));
        }

        List<String> names = new ArrayList<>();
        String last = "";
        for (List<ByteStore.Kept> part = store.list(last, 3); !part.isEmpty(); part = store.list(last, 3)) {
            part.forEach(kept -> names.add(kept.name()));
            last = names.getLast();
        }

        assertThat(names).containsExactly("file-0", "file-1", "file-2", "file-3", "file-4", "file-5", "file-6");
    }

    @Test
    void anotherSecretIsRefusedAndKeepsNothing() throws IOException {
        ByteStore stranger = store(storage.settings("another-secret"));
        Path content = file(new byte[] {1});

        assertThatThrownBy(() -> stranger.put("stolen", content))
                .isInstanceOf(IOException.class)
                .hasMessage("The storage answered 403");
        assertThatThrownBy(() -> stranger.list("", 10)).isInstanceOf(IOException.class);
        assertThat(store(storage.settings()).list("", 10)).isEmpty();
    }

    @Test
    void aStorageThatIsAwayRefusesAndHasAllWhenItIsBack() throws IOException {
        ByteStore store = store(storage.settings());
        store.put("before", file(new byte[] {1, 2}));
        int port = storage.port();
        storage.close();
        Path content = file(new byte[] {3});

        assertThatThrownBy(() -> store.put("meanwhile", content)).isInstanceOf(IOException.class);
        assertThat(content).as("what could not be kept").exists();

        storage = ForeignStorage.start(folder, port);
        store.put("meanwhile", content);
        assertThat(store.list("", 10)).extracting(ByteStore.Kept::name).containsExactly("before", "meanwhile");
        assertThat(read(store, "before", 0, 2)).containsExactly(1, 2);
    }
}
