package org.territoireouvert.participatorybudget.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.participatorybudget.edition.EditionDocument;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.pabulib.DividedVote;
import org.territoireouvert.participatorybudget.pabulib.PabulibProject;
import org.territoireouvert.participatorybudget.pabulib.PabulibWriter;
import org.territoireouvert.participatorybudget.project.SubmittedProject;

/** Writes an edition as a Pabulib file: the same bytes every time, so that its fingerprint can be published. */
public final class ExportVote {

    /** The columns of projects that came from no file, in order. */
    public static final List<String> COLUMNS =
            List.of("project_id", "cost", "name", "category", "neighborhood", "proposer");

    /** The same with where the projects lie. */
    private static final List<String> COLUMNS_WITH_LOCATION =
            Stream.concat(COLUMNS.stream(), Stream.of("latitude", "longitude")).toList();

    private final EditionStore store;

    /** Creates the use case. */
    public ExportVote(EditionStore store) {
        this.store = store;
    }

    /** Returns the columns of projects that came from no file; those of where they lie only if that is known of one. */
    public static List<String> columns(List<SubmittedProject> projects) {
        return projects.stream().anyMatch(project -> project.location().isPresent()) ? COLUMNS_WITH_LOCATION : COLUMNS;
    }

    /**
     * Writes an edition.
     *
     * @throws IOException when the stream fails
     */
    public void write(Handle handle, EditionDocument document, OutputStream stream) throws IOException {
        try {
            PabulibWriter writer = new PabulibWriter(stream);
            DividedVote divided = new DividedVote(StoredElection.lists(handle, store, document));
            writer.meta(divided.added(document.meta()));
            List<Project> counted = StoredElection.projects(handle, store, document);
            List<PabulibProject> projects = new ArrayList<>();
            store.projects().forEach(handle, document.edition().id(), project -> {
                Project placed = counted.get(projects.size());
                projects.add(new PabulibProject(0, placed, divided.cells(cells(project), placed)));
            });
            writer.projects(divided.columns(document.projectColumns(), counted), projects);
            writer.voterColumns(document.voterColumns());
            store.ballots()
                    .forEach(handle, document.edition().id(), document.edition().ballotType(), writer::vote);
            writer.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    /** A project that came from no file has the cells that every file has; one that an amendment withdrew has the cost that says so. */
    private static Map<String, String> cells(SubmittedProject project) {
        boolean amended = project.withdrawn()
                && project.cost().toDecimal().compareTo(project.counted().cost()) != 0;
        if (amended && !project.columns().isEmpty()) {
            Map<String, String> cells = new LinkedHashMap<>(project.columns());
            cells.put("cost", project.counted().cost().toPlainString());
            return cells;
        }
        return project.columns().isEmpty()
                ? Map.of(
                        "project_id", project.number(),
                        "cost", project.counted().cost().toPlainString(),
                        "name", project.title(),
                        "category", project.theme(),
                        "neighborhood", project.place(),
                        "proposer", project.proposer(),
                        "latitude",
                                project.location().map(Coordinates::latitude).orElse(""),
                        "longitude",
                                project.location().map(Coordinates::longitude).orElse(""))
                : project.columns();
    }

    /** Returns the SHA-256 of what {@link #write} writes, 64 hexadecimal digits. */
    public String fingerprint(Handle handle, EditionDocument document) throws IOException {
        try (DigestOutputStream stream =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            write(handle, document, stream);
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
