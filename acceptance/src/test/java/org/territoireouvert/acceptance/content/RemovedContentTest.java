package org.territoireouvert.acceptance.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.api.file.Visibility;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.runner.content.KnownContents;
import org.territoireouvert.runner.content.StoredContents;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class RemovedContentTest {

    @BothDatabases
    void whatAPluginRemovesTakesItsFilesAlong(Storage storage) throws IOException {
        Discussed idea = new Discussed(storage);
        Files files = idea.parts.files().of(KnownContents.RUNTIME);
        ContentRef haies = new ContentRef(Discussed.TYPE, "haies");
        ContentRef other = new ContentRef(Discussed.TYPE, "mares");
        keep(idea, files, haies);
        keep(idea, files, other);

        StoredContents contents = new StoredContents(KnownContents.RUNTIME, () -> List.of(idea.type), idea.parts);
        idea.parts.database().<Boolean, RuntimeException>write(handle -> {
            contents.removed(handle, idea.type, "haies");
            return true;
        });

        assertThat(files.of(haies)).isEmpty();
        assertThat(files.of(other)).hasSize(1);
    }

    private static void keep(Discussed idea, Files files, ContentRef owner) throws IOException {
        Upload table = Upload.of("arbres.csv", "essence;nombre\nchêne;3\n".getBytes(StandardCharsets.UTF_8));
        NewFile file = new NewFile(table, "Arbres", "", Visibility.PUBLIC);
        String id = ((Files.Kept) files.keep(owner, file, idea.citizen("rene")))
                .file()
                .id();
        idea.parts.database().write(handle -> files.attach(handle, id));
    }
}
