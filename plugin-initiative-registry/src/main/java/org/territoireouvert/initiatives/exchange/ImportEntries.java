package org.territoireouvert.initiatives.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;
import org.territoireouvert.initiatives.exchange.EntryCsv.Named;
import org.territoireouvert.initiatives.model.Entry;

/** Takes over the entries of a file: all of them, or none when a line has to be mended. */
public final class ImportEntries {

    private final PluginContext context;
    private final EntryRepository entries;
    private final PublishEntry publish;

    /** Creates the use case. */
    public ImportEntries(PluginContext context, EntryRepository entries, PublishEntry publish) {
        this.context = context;
        this.entries = entries;
        this.publish = publish;
    }

    /** Reads a file and changes nothing. */
    public EntryCsv.Reading check(InputStream file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()))) {
            reader.mark(1);
            if (reader.read() != '\ufeff') {
                reader.reset();
            }
            return EntryCsv.read(reader);
        } catch (java.nio.charset.CharacterCodingException notUtf8) {
            return new EntryCsv.Reading.Refused(List.of(new EntryCsv.Problem(1, "import.problem.encoding")));
        }
    }

    /** Stores what was read; an entry that is there already gets a new version. */
    public void store(List<Named> read) {
        Instant now = context.clock().instant();
        context.database().write(handle -> {
            for (Named named : read) {
                publish.publish(handle, version(handle, named, now), "", new Actor.PluginActor(context.id()));
            }
            return read.size();
        });
    }

    private Entry version(Handle handle, Named named, Instant now) {
        return entries.find(handle, named.slug())
                .map(there -> there.next(named.sheet(), now))
                .orElseGet(() -> Entry.first(named.slug(), named.sheet(), now));
    }
}
