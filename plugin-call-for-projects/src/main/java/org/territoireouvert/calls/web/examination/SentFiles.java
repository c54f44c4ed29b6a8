package org.territoireouvert.calls.web.examination;

import java.io.InputStream;
import java.util.Optional;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.application.SentApplication.SentFile;
import org.territoireouvert.calls.model.form.FormField;

/** Serves the files that were sent with an application, by their place, to who may read it. */
final class SentFiles {

    private final ExaminationFrame frame;

    SentFiles(ExaminationFrame frame) {
        this.frame = frame;
    }

    /**
     * Serves one.
     *
     * @param masked whether names of files and files that identify are hidden
     */
    Response serve(SentApplication sent, CallSheet sheet, String place, boolean masked) {
        SentFile file = place.matches("[0-9]{1,4}")
                        && Integer.parseInt(place) < sent.files().size()
                ? sent.files().get(Integer.parseInt(place))
                : missing(place);
        if (masked && isIdentifying(file, sheet)) {
            return missing(place);
        }
        StoredFile stored = frame.room()
                .context()
                .service(Files.class)
                .find(file.id())
                .orElseThrow(() -> new NotFoundException("File " + place + " is gone"));
        String name = masked
                ? "fichier-" + (Integer.parseInt(place) + 1) + "."
                        + stored.format().extension()
                : stored.name();
        return new Response.Download(name, stored.format().mediaType(), stream -> {
            try (InputStream content =
                    frame.room().context().service(Files.class).open(stored)) {
                content.transferTo(stream);
            }
        });
    }

    private static boolean isIdentifying(SentFile file, CallSheet sheet) {
        String code = file.field().contains(".")
                ? file.field().substring(0, file.field().indexOf('.'))
                : file.field();
        Optional<FormField> field = sheet.form().field(code);
        return field.map(FormField::identifying).orElse(true);
    }

    private static <T> T missing(String place) {
        throw new NotFoundException("There is no file " + place);
    }
}
