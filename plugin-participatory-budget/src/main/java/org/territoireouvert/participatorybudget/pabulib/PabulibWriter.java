package org.territoireouvert.participatorybudget.pabulib;

import java.io.BufferedWriter;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.territoireouvert.participatorybudget.model.Ballot;
import org.territoireouvert.participatorybudget.model.ProjectId;

/**
 * Write the Pabulib format, in UTF-8 with LF, piece by piece: meta, projects, voter columns, then votes.
 *
 * <p>Being a {@link PabulibVisitor}, it can be handed to {@link PabulibReader#read}. Never closes the stream; call {@link #flush}
 * at the end. A failure of the stream is an {@link UncheckedIOException}.
 */
public final class PabulibWriter implements PabulibVisitor, Flushable {

    private final Writer writer;
    private List<String> voterColumns = List.of();

    public PabulibWriter(OutputStream output) {
        writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    }

    /** Write a whole file. */
    public static void write(PabulibFile file, OutputStream output) throws IOException {
        PabulibWriter writer = new PabulibWriter(output);
        try {
            writer.meta(file.meta());
            writer.projects(file.projectColumns(), file.projects());
            writer.voterColumns(file.voterColumns());
            file.votes().forEach(writer::vote);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        writer.flush();
    }

    @Override
    public void meta(PabulibMeta meta) {
        line(List.of("META"));
        line(List.of("key", "value"));
        meta.entries().forEach((key, value) -> line(List.of(key, value)));
    }

    @Override
    public void projects(List<String> columns, List<PabulibProject> projects) {
        line(List.of("PROJECTS"));
        line(columns);
        for (PabulibProject project : projects) {
            line(cells(columns, project.columns()));
        }
    }

    @Override
    public void voterColumns(List<String> columns) {
        voterColumns = List.copyOf(columns);
        line(List.of("VOTES"));
        line(columns);
    }

    @Override
    public void vote(PabulibVote vote) {
        List<String> cells = new ArrayList<>(voterColumns.size());
        for (String column : voterColumns) {
            cells.add(
                    switch (column) {
                        case "voter_id" -> vote.voterId();
                        case "vote" ->
                            list(vote.ballot().projects().stream()
                                    .map(ProjectId::value)
                                    .toList());
                        case "points" -> points(vote);
                        default -> vote.columns().getOrDefault(column, "");
                    });
        }
        line(cells);
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }

    private static String points(PabulibVote vote) {
        return vote.ballot() instanceof Ballot.Points given
                ? list(given.points().values().stream()
                        .map(BigDecimal::toPlainString)
                        .toList())
                : vote.columns().getOrDefault("points", "");
    }

    private static String list(Collection<String> items) {
        return String.join(",", items);
    }

    private static List<String> cells(List<String> columns, Map<String, String> values) {
        return columns.stream().map(column -> values.getOrDefault(column, "")).toList();
    }

    private void line(List<String> cells) {
        try {
            writer.write(cells.stream().map(PabulibWriter::quoted).collect(Collectors.joining(";")));
            writer.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.indexOf(';') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
