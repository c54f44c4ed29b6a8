package org.territoireouvert.runner.storage.upgrade;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.backup.BackupSize;

class RoomCheckTest {

    private static final Path FOLDER = Path.of("donnees");
    private static final BackupSize SIZE = new BackupSize(1_000_000_000, 500_000_000);

    @Test
    void tooLittleRoomIsSaidWithWhatIsNeededAndWhatIsLeft() {
        assertThatThrownBy(() -> RoomCheck.assertEnough(FOLDER, 3_599_999_999L, SIZE))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("600")
                .hasMessageContaining("599")
                .hasMessageContaining("donnees")
                .hasMessageContaining("Rien n’a été modifié");
    }

    @Test
    void enoughRoomPasses() {
        assertThatCode(() -> RoomCheck.assertEnough(FOLDER, 3_600_000_000L, SIZE))
                .doesNotThrowAnyException();
    }
}
