package org.territoireouvert.initiatives.contribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.store.InitiativeRepository;

/** Takes over the initiatives of a file: all of them, or none when a line has to be mended. */
public final class ImportInitiatives {

    private final PluginContext context;
    private final InitiativeRepository initiatives;
    private final InitiativeContent content;

    /** Creates the use case. */
    public ImportInitiatives(PluginContext context, InitiativeRepository initiatives, InitiativeContent content) {
        this.context = context;
        this.initiatives = initiatives;
        this.content = content;
    }

    /** Reads a file and changes nothing. */
    public InitiativeCsv.Reading check(InputStream file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()))) {
            reader.mark(1);
            if (reader.read() != '\ufeff') {
                reader.reset();
            }
            return InitiativeCsv.read(reader, context.clock().instant());
        } catch (java.nio.charset.CharacterCodingException notUtf8) {
            return new InitiativeCsv.Reading.Refused(List.of(new InitiativeCsv.Problem(1, "import.problem.encoding")));
        }
    }

    /** Stores what was read; an initiative that is there already is replaced. */
    public void store(List<Initiative> read) {
        context.database().write(handle -> {
            for (Initiative initiative : read) {
                initiatives.put(handle, initiative);
                content.changed(handle, initiative);
            }
            return read.size();
        });
    }
}
