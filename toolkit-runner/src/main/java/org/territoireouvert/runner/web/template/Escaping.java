package org.territoireouvert.runner.web.template;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.text.TrustedHtml;

/** Escapes every value that a template writes, in text and in attributes alike; only {@link TrustedHtml} stays as it is. */
final class Escaping implements ReferenceInsertionEventHandler {

    private static final int HIGHEST_SPECIAL = '>';

    @Override
    public @Nullable Object referenceInsert(Context context, String reference, @Nullable Object value) {
        return value == null || value instanceof TrustedHtml ? value : escape(value.toString());
    }

    static @Nullable String escape(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (isSpecial(text.charAt(i))) {
                return escapeFrom(text, i);
            }
        }
        return text;
    }

    private static boolean isSpecial(char character) {
        return character <= HIGHEST_SPECIAL
                && (character == '&' || character == '<' || character == '>' || character == '"' || character == '\'');
    }

    private static String escapeFrom(String text, int first) {
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
