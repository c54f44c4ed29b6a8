package org.territoireouvert.runner.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.audit.Signatures;

class InstanceSignaturesTest {

    private static final String TEXT = "exemple.fr/vote\n12\nvaleur\n";

    @TempDir
    Path folder;

    private Signatures signatures(String file) {
        return new InstanceSignatures(new SigningKeyFile(folder.resolve(file), "exemple.fr/journal"));
    }

    @Test
    void whatWasSignedIsReadWithTheKeyAndWithNoOther() {
        Signatures ours = signatures("ours.pem");

        String note = ours.sign(TEXT);

        assertThat(note).startsWith(TEXT + "\n— exemple.fr/journal ").isEqualTo(ours.sign(TEXT));
        assertThat(ours.read(note, ours.verifier())).contains(TEXT);
        assertThat(ours.read(note.replace("12", "13"), ours.verifier())).isEmpty();
        assertThat(ours.read(note, signatures("theirs.pem").verifier())).isEmpty();
        assertThat(ours.read("no note", ours.verifier())).isEmpty();
        assertThat(ours.read(note, "no key")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no end", "two\n\nparts\n", "\nempty first\n"})
    void onlyWholeLinesAreSigned(String text) {
        Signatures ours = signatures("ours.pem");

        assertThatThrownBy(() -> ours.sign(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
