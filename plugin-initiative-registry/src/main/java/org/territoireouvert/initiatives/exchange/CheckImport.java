package org.territoireouvert.initiatives.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.TitleAtPlace;
import org.territoireouvert.initiatives.exchange.ImportFile.Findings;
import org.territoireouvert.initiatives.exchange.ImportFile.FoundProblem;
import org.territoireouvert.initiatives.exchange.RowSheet.Read;
import org.territoireouvert.initiatives.exchange.RowsKnown.Deed;
import org.territoireouvert.initiatives.model.RelationKind;

/** Looks at what a file would do: what is new, what changes, what seems to be here already, and every line to mend. */
public final class CheckImport {

    private static final int READ_TOGETHER = 1_000;
    private static final int PROBLEMS_KEPT = 100;

    private final PluginContext context;
    private final ImportRepository imports;
    private final EntryRepository entries;

    /** Creates the use case. */
    public CheckImport(PluginContext context, ImportRepository imports, EntryRepository entries) {
        this.context = context;
        this.imports = imports;
        this.entries = entries;
    }

    /** Looks at a file with a mapping and keeps what it found. */
    public Findings check(String id, Mapping mapping, boolean skipsDoubles) {
        Look look = new Look(mapping, new Vocabulary(context.messages()));
        long after = 0;
        List<ImportRow> rows;
        do {
            long from = after;
            rows = context.database().read(handle -> {
                List<ImportRow> part = imports.rows(handle, id, from, READ_TOGETHER);
                look.at(handle, part);
                return part;
            });
            after = rows.isEmpty() ? after : rows.get(rows.size() - 1).line();
        } while (rows.size() == READ_TOGETHER);
        Findings findings = context.database().read(look::findings);
        context.database().write(handle -> {
            imports.map(handle, id, mapping, findings, skipsDoubles);
            return true;
        });
        return findings;
    }

    /** One look at a whole file. */
    private final class Look {

        private final Mapping mapping;
        private final Vocabulary vocabulary;
        private final List<FoundProblem> problems = new ArrayList<>();
        private final Map<String, Long> slugs = new HashMap<>();
        private final Set<TitleAtPlace> titles = new HashSet<>();
        private final Map<RelationKind, Map<String, List<String>>> related = new LinkedHashMap<>();
        private int problemCount;
        private int added;
        private int changed;
        private int doubles;

        Look(Mapping mapping, Vocabulary vocabulary) {
            this.mapping = mapping;
            this.vocabulary = vocabulary;
            if (mapping.column(ImportField.TITLE).isEmpty()) {
                problem(new ImportProblem(1, "import.problem.no-title-column"));
            }
        }

        private void problem(ImportProblem problem) {
            problemCount++;
            if (problems.size() < PROBLEMS_KEPT) {
                problems.add(new FoundProblem(
                        problem.line(),
                        problem.messageKey(),
                        Arrays.stream(problem.arguments()).map(String::valueOf).toList()));
            }
        }

        void at(Handle handle, List<ImportRow> part) {
            if (mapping.column(ImportField.TITLE).isEmpty()) {
                return;
            }
            List<Read> rows = part.stream().flatMap(row -> read(row).stream()).toList();
            RowsKnown known = RowsKnown.of(handle, entries, rows);
            rows.forEach(row -> at(row, known));
        }

        private Optional<Read> read(ImportRow row) {
            RowSheet sheet = new RowSheet(row, mapping, vocabulary);
            Read read = sheet.read();
            sheet.problems().forEach(this::problem);
            return sheet.problems().isEmpty() ? Optional.of(read) : Optional.empty();
        }

        private void at(Read read, RowsKnown known) {
            if (!read.slug().isEmpty()) {
                Long before = slugs.putIfAbsent(read.slug(), read.line());
                if (before != null) {
                    problem(new ImportProblem(read.line(), "import.problem.twice", read.slug()));
                    return;
                }
                known.entry(read.slug())
                        .filter(entry -> entry.origin().isPresent())
                        .ifPresent(entry ->
                                problem(new ImportProblem(read.line(), "import.problem.of-source", read.slug())));
            }
            count(known.deed(read), read);
            read.related().forEach((kind, targets) -> {
                if (!targets.isEmpty() && !read.slug().isEmpty()) {
                    related.computeIfAbsent(kind, of -> new HashMap<>()).put(read.slug(), targets);
                }
            });
        }

        private void count(Deed deed, Read read) {
            boolean isNew = titles.add(TitleAtPlace.of(read.sheet()));
            if (deed == Deed.CHANGE) {
                changed++;
            } else if (deed == Deed.DOUBLE || !isNew) {
                doubles++;
            } else {
                added++;
            }
        }

        Findings findings(Handle handle) {
            related.forEach((kind, targets) -> {
                targets.forEach((slug, named) -> named.stream()
                        .filter(target -> !slugs.containsKey(target) && !entries.exists(handle, target))
                        .forEach(target -> problem(new ImportProblem(
                                slugs.getOrDefault(slug, 1L), "import.problem.unknown-relation", target))));
                if (kind.isAcyclic()) {
                    Circles.in(targets)
                            .forEach(slug -> problem(
                                    new ImportProblem(slugs.getOrDefault(slug, 1L), "import.problem.circle", slug)));
                }
            });
            problems.sort(Comparator.comparingLong(FoundProblem::line));
            return new Findings(added, changed, doubles, problems, problemCount);
        }
    }
}
