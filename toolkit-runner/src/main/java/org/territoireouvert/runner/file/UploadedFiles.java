package org.territoireouvert.runner.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.runner.identity.data.ExportSink;
import org.territoireouvert.runner.identity.data.PersonFiles;
import org.territoireouvert.runner.identity.data.PersonKeys;

/** The files that a person added, for their export. */
public final class UploadedFiles implements PersonFiles {

    private static final String FOLDER = "fichiers";
    private static final int PART = 50;
    private static final int SHORT_ID = 8;

    private final FileParts parts;

    /** Reads these files. */
    public UploadedFiles(FileParts parts) {
        this.parts = parts;
    }

    @Override
    public void write(PersonKeys person, ExportSink sink) throws IOException {
        if (person.accountId().isEmpty()) {
            return;
        }
        String after = "";
        List<FileRow> rows;
        do {
            String last = after;
            rows = parts.database().read(handle -> FileRepository.ofPerson(handle, person.accountId(), last, PART));
            for (FileRow row : rows) {
                StoredFile file = row.file();
                String name = file.id().substring(0, SHORT_ID) + "-" + file.name();
                try (InputStream bytes = parts.bytes().open(FileNames.ofBytes(file.id(), 0), 0, file.size())) {
                    sink.file(FOLDER, name, bytes::transferTo);
                }
                after = file.id();
            }
        } while (rows.size() == PART);
    }
}
