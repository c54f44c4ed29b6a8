package org.territoireouvert.api.file;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.territoireouvert.api.content.ContentRef;

/**
 * A file that was checked and is kept.
 *
 * @param id random, part of its address
 * @param owner the content, or another object of the plugin, that it belongs to
 * @param name last part of its address: letters, digits, dots and hyphens
 * @param title plain text for people
 * @param alternative what the picture shows; empty for documents
 * @param size in bytes, of the largest picture
 * @param width in points of the screen, 0 for documents
 * @param height in points of the screen, 0 for documents
 * @param widths of the smaller pictures, ascending; empty for documents and small pictures
 * @param keptAt when it was added
 */
public record StoredFile(
        String id,
        ContentRef owner,
        String name,
        String title,
        String alternative,
        FileFormat format,
        Visibility visibility,
        long size,
        int width,
        int height,
        List<Integer> widths,
        Instant keptAt) {

    /** Name of the query parameter that asks for a smaller picture. */
    public static final String WIDTH = "largeur";

    /** Copies the list. */
    public StoredFile {
        widths = List.copyOf(widths);
    }

    /** Returns its address on this site. */
    public String path() {
        return "/fichiers/" + id + "/" + name;
    }

    /** Returns the addresses of all sizes, as the attribute {@code srcset} wants them; empty without smaller ones. */
    public String sources() {
        return widths.isEmpty()
                ? ""
                : widths.stream()
                        .map(one -> path() + "?" + WIDTH + "=" + one + " " + one + "w")
                        .collect(Collectors.joining(", ", "", ", " + path() + " " + width + "w"));
    }

    /** Returns the address of the smallest picture that is at least so wide, else of the largest. */
    public String pathOfWidth(int wanted) {
        return widths.stream()
                .filter(one -> one >= wanted)
                .findFirst()
                .map(one -> path() + "?" + WIDTH + "=" + one)
                .orElseGet(this::path);
    }
}
