package org.territoireouvert.runner.file;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.territoireouvert.api.file.FileFormat;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.runner.identity.account.DisplayNames;

/** Names of files: for people, in addresses, and for the bytes. */
final class FileNames {

    static final int LONGEST_TITLE = 150;

    private static final int LONGEST_SLUG = 60;
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FileNames() {}

    /** Returns 128 random bits: nobody finds a file by trying. */
    static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Returns a name for people, without what cannot be seen: what was typed, or else the name that the file had. */
    static String title(String typed, String sentName) {
        String name = clean(typed);
        if (name.isEmpty()) {
            int dot = sentName.lastIndexOf('.');
            name = clean((dot > 0 ? sentName.substring(0, dot) : sentName).replace('_', ' '));
        }
        return name.isEmpty() ? "document" : name;
    }

    private static String clean(String text) {
        String visible = DisplayNames.clean(text).replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "");
        int end = Math.min(visible.length(), LONGEST_TITLE);
        boolean cutsPair = end < visible.length() && Character.isLowSurrogate(visible.charAt(end));
        return visible.substring(0, cutsPair ? end - 1 : end).strip();
    }

    /** Returns the last part of an address: letters, digits and hyphens, with the end that the format has. */
    static String ofAddress(String title, FileFormat format) {
        String slug = SearchText.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
        return (cut.isEmpty() ? "document" : cut) + "." + format.extension();
    }

    /** Returns under which name the bytes of one size are kept. */
    static String ofBytes(String id, int width) {
        return width == 0 ? id : id + "-" + width;
    }
}
