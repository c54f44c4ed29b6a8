package org.territoireouvert.consultation.answering.file;

import java.text.Normalizer;

/** Makes names of files that somebody sent safe to read and to write on a disk. */
final class FileNames {

    private static final int LONGEST = 100;

    private FileNames() {}

    /**
     * Returns the name without folders, without characters that cannot be seen or that turn the reading direction, and without those
     * that mean something on a disk.
     *
     * @param extension of what is kept, without its point, which replaces the one that was sent
     */
    static String clean(String sent, String extension) {
        String composed = Normalizer.normalize(sent, Normalizer.Form.NFC);
        int dot = composed.lastIndexOf('.');
        String stem = (dot > 0 ? composed.substring(0, dot) : composed)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "")
                .replaceAll("[/\\\\:*?\"<>|]", "-")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("^[. -]+|[. ]+$", "");
        int end = Math.min(stem.length(), LONGEST);
        boolean cutsPair = end < stem.length() && Character.isLowSurrogate(stem.charAt(end));
        String cut = stem.substring(0, cutsPair ? end - 1 : end).strip();
        return (cut.isEmpty() ? "fichier" : cut) + "." + extension;
    }

    /** Returns a cleaned name in letters, digits, points, hyphens and underscores, as a download has it. */
    static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String plain = letters.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^[.-]+", "");
        return plain.contains(".") ? plain : "fichier." + plain;
    }
}
