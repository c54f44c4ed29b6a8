package org.territoireouvert.runner.opendata.standard;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.api.standard.PopoloItem;
import org.territoireouvert.api.text.Json;

/** Writes Popolo documents item by item. */
public final class PopoloJson implements Popolo {

    private final Json json;
    private final Supplier<String> siteAddress;

    /**
     * Creates the service.
     *
     * @param siteAddress address of the site without a slash at the end
     */
    public PopoloJson(Json json, Supplier<String> siteAddress) {
        this.json = json;
        this.siteAddress = siteAddress;
    }

    @Override
    public void write(OutputStream stream, Source source) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        Document document = new Document(writer);
        try {
            source.writeTo(document);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
        document.end();
    }

    /** A document under way: the list of one class is open at a time. */
    private final class Document implements Sink {
        private final Writer writer;
        private final PopoloProperties properties = new PopoloProperties(siteAddress.get());
        private final Set<String> begun = new HashSet<>();
        private String open = "";

        Document(Writer writer) {
            this.writer = writer;
        }

        @Override
        public void add(PopoloItem item) throws IOException {
            String list = listOf(item);
            if (list.equals(open)) {
                writer.write(",\n");
            } else {
                if (!begun.add(list)) {
                    throw new IllegalArgumentException("All " + list + " of a document stand together, but \""
                            + item.id() + "\" comes after others");
                }
                writer.write((open.isEmpty() ? "{" : "],\n") + "\"" + list + "\":[\n");
                open = list;
            }
            json.write(properties.of(item), writer);
        }

        void end() throws IOException {
            writer.write(open.isEmpty() ? "{}\n" : "]}\n");
            writer.flush();
        }
    }

    private static String listOf(PopoloItem item) {
        return switch (item) {
            case PopoloItem.Area area -> "areas";
            case PopoloItem.Organization organization -> "organizations";
            case PopoloItem.Person person -> "persons";
            case PopoloItem.Post post -> "posts";
            case PopoloItem.Membership membership -> "memberships";
            case PopoloItem.Event event -> "events";
            case PopoloItem.Motion motion -> "motions";
            case PopoloItem.VoteEvent voteEvent -> "vote_events";
        };
    }
}
