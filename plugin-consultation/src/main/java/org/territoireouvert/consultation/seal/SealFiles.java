package org.territoireouvert.consultation.seal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.model.PlannedStep;

/** Writes the files with which everybody checks a seal. */
public final class SealFiles {

    private final PluginContext context;
    private final SealSource source;
    private final SealLineRepository lines = new SealLineRepository();

    /** Creates it. */
    public SealFiles(PluginContext context, SealSource source) {
        this.context = context;
        this.source = source;
    }

    /**
     * Writes the lines of a seal: the bytes whose SHA-256 is its fingerprint. UTF-8; each line ends with a line feed, the first one says
     * what is sealed.
     */
    public void lines(PlannedStep step, Seal seal, OutputStream target) throws IOException {
        Writer writer = writer(target);
        writer.write(seal.head(step) + "\n");
        lines.each(context.database(), step, seal.number(), line -> writer.write(line.text() + "\n"));
        writer.flush();
    }

    /**
     * Writes what opens the lines of a seal, a JSON document a line: {@code line} as it stands in the other file, {@code salt}, and
     * {@code words}, with which it was made. Lines of what is not public any more are left out, and numbers, which need no opening.
     */
    public void proofs(PlannedStep step, Seal seal, OutputStream target) throws IOException {
        Map<String, SealLine> sealed = new HashMap<>();
        lines.each(context.database(), step, seal.number(), line -> {
            if (line.kind().isOpened() && !line.isErased()) {
                sealed.put(line.key(), line);
            }
        });
        Json json = context.service(Json.class);
        Writer writer = writer(target);
        source.each(step, sealable -> {
            SealLine line = sealed.get(SealLine.key(sealable.kind(), sealable.object()));
            if (line != null && sealable instanceof Sealable.Words words) {
                Map<String, Object> proof = new LinkedHashMap<>();
                proof.put("line", line.text());
                proof.put("salt", line.salt());
                proof.put("words", words.words());
                json.write(proof, writer);
                writer.write('\n');
            }
        });
        writer.flush();
    }

    private static Writer writer(OutputStream target) {
        return new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    }
}
