package org.territoireouvert.runner.file.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskStoreTest {

    @TempDir
    Path folder;

    private DiskStore store;

    @BeforeEach
    void fill() throws IOException {
        store = new DiskStore(folder.resolve("kept"));
        for (String name : new String[] {"bb02", "aa01-480", "aa01", "ab03"}) {
            store.put(name, Files.writeString(folder.resolve("sent"), "bytes of " + name));
        }
    }

    @Test
    void partsAreRead() throws IOException {
        try (InputStream part = store.open("aa01", 6, 2)) {
            assertThat(part.readAllBytes()).asString().isEqualTo("of");
        }
    }

    @Test
    void namesAreListedInOrderPartByPart() throws IOException {
        assertThat(store.list("", 3)).extracting(ByteStore.Kept::name).containsExactly("aa01", "aa01-480", "ab03");
        assertThat(store.list("ab03", 3)).extracting(ByteStore.Kept::name).containsExactly("bb02");
    }

    @Test
    void whatIsRemovedIsGone() throws IOException {
        store.remove("aa01");
        store.remove("aa01");

        assertThatThrownBy(() -> store.open("aa01", 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatACrashLeftIsNotListed() throws IOException {
        Files.writeString(folder.resolve("kept/aa/aa99.part"), "half");

        assertThat(store.list("", 10)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "", "A", "aa/../../x"})
    void nothingIsKeptOutsideOfTheFolder(String name) {
        assertThatThrownBy(() -> store.open(name, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
