package org.territoireouvert.calls.web.writing;

import java.util.List;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.calls.model.form.FormField;

/**
 * A field as the page of a section draws it.
 *
 * @param name of its input
 * @param shape how it is drawn: lower-case words joined by hyphens
 * @param describedBy identifiers of what explains it, possibly empty
 * @param count how many characters are written, in words; empty for other fields
 * @param options of a choice
 * @param rows of a field that repeats
 * @param more whether one more row can be added
 * @param files that were joined
 * @param choices communes that may be meant
 * @param remarks how many open remarks are about it
 */
public record FieldView(
        String name,
        FormField field,
        String shape,
        String describedBy,
        String count,
        List<OptionView> options,
        List<RowView> rows,
        boolean more,
        FilesView files,
        List<Territory> choices,
        int remarks) {

    /** Copies the lists. */
    public FieldView {
        options = List.copyOf(options);
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
    }

    /** Something to choose. */
    public record OptionView(String name, String value, String label, boolean chosen) {}

    /** A row; its number is for people, from 1. */
    public record RowView(int number, String act, List<FieldView> fields) {

        /** Copies the list. */
        public RowView {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Files of a field.
     *
     * @param room whether one more can be joined
     * @param most how many there can be
     */
    public record FilesView(List<FileView> joined, boolean room, long most) {

        /** Takes no files. */
        public static final FilesView NONE = new FilesView(List.of(), false, 0);

        /** Copies the list. */
        public FilesView {
            joined = List.copyOf(joined);
        }
    }

    /** A file: its address, what it shows when it is a picture, who joined it when. */
    public record FileView(
            String id, String name, long size, String path, String alternative, String who, java.time.Instant at) {}

    /** Returns the identifier of the input. */
    public String id() {
        return "champ-" + name;
    }

    /** Returns the name of the input for the north of a place. */
    public String latitude() {
        return name + SectionForm.LATITUDE;
    }

    /** Returns the name of the input for the east of a place. */
    public String longitude() {
        return name + SectionForm.LONGITUDE;
    }
}
