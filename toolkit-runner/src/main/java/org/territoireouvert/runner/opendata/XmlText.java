package org.territoireouvert.runner.opendata;

/** Texts as XML 1.0 can hold them. */
public final class XmlText {

    private XmlText() {}

    /** Returns a text without the control characters that no XML document may hold. */
    public static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xd7ff
                || character >= 0xe000 && character <= 0xfffd
                || character >= 0x10000;
    }
}
