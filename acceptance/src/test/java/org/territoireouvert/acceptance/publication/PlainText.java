package org.territoireouvert.acceptance.publication;

/** Compares words of a page with those of a file: the parser of pages takes no-break spaces for spaces. */
final class PlainText {

    private PlainText() {}

    static String of(String text) {
        return text.replaceAll("[\\u00a0\\u202f ]+", " ").trim();
    }
}
