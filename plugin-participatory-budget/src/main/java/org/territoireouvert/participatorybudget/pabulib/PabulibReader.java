package org.territoireouvert.participatorybudget.pabulib;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.participatorybudget.model.BallotBox;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;

/**
 * Read the Pabulib format (pabulib.org/format): UTF-8, sections META, PROJECTS and VOTES, cells separated by semicolons.
 *
 * <p>Strict where a mistake could change the result, lenient in form: byte order mark, CR LF, blank lines, spaces around cells and
 * list items, decimal commas, former column names. Never closes the stream. Limits: {@value LineReader#LONGEST_LINE} bytes per
 * line, {@value #MOST_PROJECTS} projects, {@value #MOST_VOTES} votes.
 */
public final class PabulibReader {

    static final int MOST_PROJECTS = 100_000;
    static final int MOST_VOTES = 10_000_000;

    private PabulibReader() {}

    /**
     * Hand over the file piece by piece.
     *
     * @throws PabulibException when anything is wrong; what the visitor received until then must be thrown away
     */
    public static void read(InputStream input, PabulibVisitor visitor) throws IOException, PabulibException {
        Problems problems = new Problems();
        RowReader rows = new RowReader(new LineReader(input, problems, visitor::progress), problems);
        MetaSection meta = MetaSection.read(rows, header(rows, Section.META, problems), problems);
        if (problems.none()) {
            visitor.meta(meta.meta());
        }
        ProjectsSection projects = ProjectsSection.read(rows, header(rows, Section.PROJECTS, problems), meta, problems);
        if (problems.none()) {
            visitor.projects(projects.header().columns(), projects.projects());
        }
        Header voters = header(rows, Section.VOTES, problems);
        if (problems.none()) {
            visitor.voterColumns(voters.columns());
        }
        // Without a known kind of ballot, votes cannot be read at all.
        if (!meta.hasVoteType()) {
            problems.throwIfAny();
        }
        new VotesSection(voters, meta, projects, problems).read(rows, visitor);
        problems.throwIfAny();
    }

    /** Read the vote to be counted, identical ballots grouped; voters' own columns are not kept. */
    public static Election readElection(InputStream input) throws IOException, PabulibException {
        ElectionCollector collector = new ElectionCollector();
        read(input, collector);
        return collector.election();
    }

    /** Read the whole file, ready to be written again without loss. */
    public static PabulibFile readFile(InputStream input) throws IOException, PabulibException {
        FileCollector collector = new FileCollector();
        read(input, collector);
        return collector.file();
    }

    private static Header header(RowReader rows, Section section, Problems problems)
            throws IOException, PabulibException {
        Row title = rows.next();
        if (title == null || !title.isAlone(section.name())) {
            throw problems.fatal(
                    PabulibProblem.Kind.MISSING_SECTION, Math.max(1, rows.line()), "section", section.name());
        }
        Row header = rows.next();
        if (header == null || !header.startsWith(section.firstColumn())) {
            throw problems.fatal(
                    PabulibProblem.Kind.MISSING_HEADER,
                    header == null ? title.line() : header.line(),
                    "section",
                    section.name(),
                    "value",
                    header == null ? "" : header.cell(0),
                    "column",
                    section.firstColumn());
        }
        return Header.of(section, header, problems);
    }

    /**
     * Return whether the section title comes next. A project may itself be called "votes": only a title is followed by its header,
     * so a lone cell is a title, and one with empty cells beside it must prove to be one.
     */
    static boolean titleAhead(RowReader rows, Section section) throws IOException, PabulibException {
        Row row = rows.peek();
        return row != null && row.isAlone(section.name()) && (row.cells().size() == 1 || rows.headerFollows(section));
    }

    private static final class ElectionCollector implements PabulibVisitor {
        private @Nullable PabulibMeta meta;
        private List<Project> projects = List.of();
        private DividedVote lists = new DividedVote(List.of());
        private BallotBox.@Nullable Builder box;

        @Override
        public void meta(PabulibMeta read) {
            meta = read;
        }

        @Override
        public void projects(List<String> columns, List<PabulibProject> read) {
            lists = DividedVote.of(Objects.requireNonNull(meta, "META comes first"));
            projects = read.stream().map(lists::placed).toList();
            box = BallotBox.open(projects);
        }

        @Override
        public void vote(PabulibVote vote) {
            if (box != null) {
                box.add(vote.ballot());
            }
        }

        Election election() {
            if (meta == null || box == null) {
                throw new IllegalStateException("the file was not read to its end");
            }
            return PabulibFile.election(meta, projects, lists.lists(), box.close());
        }
    }

    private static final class FileCollector implements PabulibVisitor {
        private PabulibMeta meta = new PabulibMeta(Map.of());
        private List<String> projectColumns = List.of();
        private List<PabulibProject> projects = List.of();
        private List<String> voterColumns = List.of();
        private final List<PabulibVote> votes = new ArrayList<>();

        @Override
        public void meta(PabulibMeta read) {
            meta = read;
        }

        @Override
        public void projects(List<String> columns, List<PabulibProject> read) {
            projectColumns = columns;
            projects = read;
        }

        @Override
        public void voterColumns(List<String> columns) {
            voterColumns = columns;
        }

        @Override
        public void vote(PabulibVote vote) {
            votes.add(vote);
        }

        PabulibFile file() {
            return new PabulibFile(meta, projectColumns, projects, voterColumns, votes);
        }
    }
}
