package org.territoireouvert.participatorybudget.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Hold what one voter wrote (bulletin). A project named twice counts once. */
public sealed interface Ballot {

    /** Return the projects in the order written, each once; empty for a blank ballot. */
    List<ProjectId> projects();

    /** Name projects without preference among them: approval and choose-one. */
    record Approval(List<ProjectId> projects) implements Ballot {
        public Approval {
            projects = List.copyOf(new LinkedHashSet<>(projects));
        }
    }

    /** Rank projects, best first. */
    record Ranking(List<ProjectId> projects) implements Ballot {
        public Ranking {
            projects = List.copyOf(new LinkedHashSet<>(projects));
        }
    }

    /** Give points to projects; zero and (for scoring) negative points are kept. */
    record Points(Map<ProjectId, BigDecimal> points) implements Ballot {
        public Points {
            points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        }

        @Override
        public List<ProjectId> projects() {
            return List.copyOf(points.keySet());
        }
    }
}
