package org.territoireouvert.runner.text;

import java.text.Format;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message parsed once. Most have plain places ({@code {0}}) and are joined; those with formats of their own (plurals by
 * {@code choice}) go through {@link MessageFormat}. Safe for all threads.
 */
final class MessagePattern {

    // Private-use characters stand for the places while the pattern is cut.
    private static final char FIRST_PLACE = '\ue000';
    private static final int MOST_PLACES = 20;

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final @Nullable MessageFormat format;
    private final Formats formats;

    MessagePattern(String pattern, Locale locale, ZoneId zone) {
        MessageFormat parsed = new MessageFormat(pattern, locale);
        this.formats = new Formats(locale, zone);
        this.format = isPlain(parsed) ? null : parsed;
        if (format == null) {
            cut(parsed.format(placeholders()));
        }
    }

    String with(@Nullable Object... arguments) {
        if (format != null) {
            return ((MessageFormat) format.clone()).format(forFormat(format, arguments));
        }
        if (places.isEmpty()) {
            return texts.get(0);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            text.append(texts.get(i)).append(argument(places.get(i), arguments));
        }
        return text.append(texts.get(texts.size() - 1)).toString();
    }

    private String argument(int place, @Nullable Object[] arguments) {
        Object value = place < arguments.length ? arguments[place] : null;
        return value == null ? "" : formats.argument(value);
    }

    /** Numbers stay numbers where the message compares them. */
    private Object[] forFormat(MessageFormat parsed, @Nullable Object[] arguments) {
        Format[] places = parsed.getFormatsByArgumentIndex();
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            Object value = arguments[i];
            boolean compared = value instanceof Number && i < places.length && places[i] != null;
            texts[i] = value == null ? "" : compared ? value : formats.argument(value);
        }
        return texts;
    }

    private void cut(String sample) {
        int start = 0;
        for (int i = 0; i < sample.length(); i++) {
            int place = sample.charAt(i) - FIRST_PLACE;
            if (place >= 0 && place < MOST_PLACES) {
                texts.add(sample.substring(start, i));
                places.add(place);
                start = i + 1;
            }
        }
        texts.add(sample.substring(start));
    }

    private static boolean isPlain(MessageFormat parsed) {
        for (Format format : parsed.getFormatsByArgumentIndex()) {
            if (format != null) {
                return false;
            }
        }
        return true;
    }

    private static Object[] placeholders() {
        Object[] characters = new Object[MOST_PLACES];
        for (int i = 0; i < MOST_PLACES; i++) {
            characters[i] = String.valueOf((char) (FIRST_PLACE + i));
        }
        return characters;
    }
}
