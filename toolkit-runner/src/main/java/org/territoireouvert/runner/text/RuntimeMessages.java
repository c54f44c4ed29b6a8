package org.territoireouvert.runner.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.Messages;

/** The runtime's own messages, from files beside each other in {@code META-INF/toolkit/messages/}. Safe for all threads. */
public final class RuntimeMessages implements Messages {

    private static final String FOLDER = "/META-INF/toolkit/messages/";

    /** Words of each area, beside the common ones. */
    private static final String[] AREAS = {
        "plugin",
        "installation",
        "site",
        "signin",
        "provider",
        "staff",
        "people",
        "level",
        "account",
        "audit",
        "mail",
        "opendata",
        "portal",
        "content",
        "file",
        "moderation",
        "notification",
        "organisation",
        "search"
    };

    /** A process serves one authority; tests serve some. */
    private static final Map<ZoneId, RuntimeMessages> ALL = new ConcurrentHashMap<>();

    private final Bundle french;
    private final Bundle english;

    /**
     * Reads the common words and other files of the runtime; instants are written in the zone of an authority that has set none.
     *
     * @param names of more files without language and ending, for example {@code plugin} for
     *     {@code plugin_fr.properties} and {@code plugin_en.properties}
     * @throws IllegalStateException when the runner was built without one of them
     */
    public RuntimeMessages(String... names) {
        this(Formats.USUAL_ZONE, names);
    }

    private RuntimeMessages(ZoneId zone, String... names) {
        List<String> all = new ArrayList<>(List.of("runtime"));
        all.addAll(List.of(names));
        this.french = read(Locale.FRENCH, zone, all);
        this.english = read(Locale.ENGLISH, zone, all);
    }

    /**
     * Returns the words of all areas, read once in this process for each zone.
     *
     * @param zone of the authority, in which instants are written
     */
    public static RuntimeMessages all(ZoneId zone) {
        return ALL.computeIfAbsent(zone, wanted -> new RuntimeMessages(wanted, AREAS));
    }

    @Override
    public String format(Locale locale, String key, @Nullable Object... arguments) {
        return (Languages.isEnglish(locale) ? english : french)
                .format(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("The runtime has no message \"" + key + "\""));
    }

    private static Bundle read(Locale locale, ZoneId zone, List<String> names) {
        List<Reader> files = new ArrayList<>();
        try {
            for (String name : names) {
                files.add(open(name + "_" + locale.getLanguage() + ".properties"));
            }
            return Bundle.read(locale, zone, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            files.forEach(RuntimeMessages::close);
        }
    }

    private static Reader open(String file) {
        InputStream stream = RuntimeMessages.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("The runner was built without \"" + FOLDER + file + "\"");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static void close(Reader file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
