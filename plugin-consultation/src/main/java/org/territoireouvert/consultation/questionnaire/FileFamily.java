package org.territoireouvert.consultation.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.file.FileFormat;

/** Files of one use, which an organiser allows or not. They are those that the runtime checks and keeps. */
public enum FileFamily {
    /** Photographs and drawings. */
    PICTURE("png", "jpg", "jpeg", "webp"),
    /** Documents to print. */
    PDF("pdf"),
    /** Texts and tables of an office, without macros. */
    OFFICE("odt", "ods", "csv");

    private final List<String> extensions;

    FileFamily(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** Returns the family that the end of a name tells; whether the content agrees is for the runtime to say. */
    public static Optional<FileFamily> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(family -> family.extensions.contains(extension))
                .findFirst();
    }

    /** Returns the family of what is kept. */
    public static FileFamily of(FileFormat format) {
        return switch (format) {
            case PNG, JPEG -> PICTURE;
            case PDF -> PDF;
            case CSV, ODT, ODS -> OFFICE;
        };
    }

    /** Returns the ends of names, each with its point, as the attribute {@code accept} wants them. */
    public List<String> extensions() {
        return extensions.stream().map(extension -> "." + extension).toList();
    }
}
