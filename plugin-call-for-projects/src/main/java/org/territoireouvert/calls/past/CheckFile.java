package org.territoireouvert.calls.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.calls.model.award.PastGrant;
import org.territoireouvert.calls.past.PastFile.Findings;

/** Looks at what a file would do: what is new, what changes, what is here already, and every line to mend. */
final class CheckFile {

    private static final int READ_TOGETHER = 1_000;
    private static final int PROBLEMS_KEPT = 100;

    private final PluginContext context;
    private final PastFileRepository files;
    private final PastGrants grants;

    CheckFile(PluginContext context, PastFileRepository files, PastGrants grants) {
        this.context = context;
        this.files = files;
        this.grants = grants;
    }

    /** Looks at a file whose rows are kept, and keeps what it found. */
    void check(String id, List<String> leftOut, int rows) {
        Look look = new Look(LocalDate.ofInstant(context.clock().instant(), context.zone()));
        long after = 0;
        int read;
        do {
            long from = after;
            List<PastRow> part = context.database().read(handle -> {
                List<PastRow> some = files.rows(handle, id, from, READ_TOGETHER);
                look.at(handle, some);
                return some;
            });
            read = part.size();
            after = part.isEmpty() ? after : part.getLast().line();
        } while (read == READ_TOGETHER);
        context.database().write(handle -> {
            files.read(handle, id, leftOut, look.findings(), rows);
            return true;
        });
    }

    /** One look at a whole file. */
    private final class Look {

        private final LocalDate today;
        private final Map<String, Long> numbers = new HashMap<>();
        private final List<PastProblem> problems = new ArrayList<>();
        private int problemCount;
        private int added;
        private int changed;
        private int same;
        private int own;

        Look(LocalDate today) {
            this.today = today;
        }

        void at(Handle handle, List<PastRow> part) {
            List<PastGrant> readable = new ArrayList<>();
            for (PastRow row : part) {
                ReadRow reading = new ReadRow(row, today);
                Optional<PastGrant> grant = reading.read();
                reading.problems().forEach(this::problem);
                grant.filter(one -> isFirst(one, row.line())).ifPresent(readable::add);
            }
            PastGrants.Sorted sorted = grants.sort(handle, readable);
            added += sorted.added().size();
            changed += sorted.changed().size();
            same += sorted.same();
            own += sorted.own();
        }

        private boolean isFirst(PastGrant grant, long line) {
            Long before = numbers.putIfAbsent(grant.number(), line);
            if (before != null) {
                problem(
                        grant.decision().isEmpty()
                                ? PastProblem.of(line, "past.problem.twice", before)
                                : PastProblem.of(line, "past.problem.decision-twice", grant.decision(), before));
            }
            return before == null;
        }

        private void problem(PastProblem problem) {
            problemCount++;
            if (problems.size() < PROBLEMS_KEPT) {
                problems.add(problem);
            }
        }

        Findings findings() {
            return new Findings(added, changed, same, own, problems, problemCount);
        }
    }
}
