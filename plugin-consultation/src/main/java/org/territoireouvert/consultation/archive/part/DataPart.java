package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.data.ConsultationData;
import org.territoireouvert.consultation.archive.data.DataFile;

/** The data of a consultation, as everybody finds them on its page. */
public final class DataPart implements ArchivePart {

    private final ConsultationData data;

    /** Creates it. */
    public DataPart(ConsultationData data) {
        this.data = data;
    }

    @Override
    public void addTo(Archive archive) throws IOException {
        for (DataFile file : data.files(archive.consultation())) {
            archive.file("donnees/" + file.name(), archive.wording().say(file.labelKey()), file.content());
        }
    }
}
