package org.territoireouvert.initiatives.contribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.initiatives.model.Initiative;

/** Takes over the initiatives of a file: all of them, or none when a line has to be mended. */
public final class ImportInitiatives {

    private final PluginContext context;
    private final PublishInitiative publish;

    /** Creates the use case. */
    public ImportInitiatives(PluginContext context, PublishInitiative publish) {
        this.context = context;
        this.publish = publish;
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
                publish.put(handle, initiative);
            }
            return read.size();
        });
    }
}
