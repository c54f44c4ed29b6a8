package org.territoireouvert.participatorybudget.pabulib;

import java.util.List;

/** Builds small files; META takes lines 1 to 13, PROJECTS starts on line 14 with its header on line 15. */
final class PabulibText {

    private PabulibText() {}

    static String file(String type, List<String> projects, List<String> votes) {
        return """
                META
                key;value
                description;Small
                country;France
                unit;Rennes
                instance;2026
                num_projects;%d
                num_votes;%d
                budget;100
                vote_type;%s
                rule;greedy
                date_begin;2026
                date_end;2026
                PROJECTS
                %s
                VOTES
                %s
                """.formatted(
                projects.size() - 1, votes.size() - 1, type, String.join("\n", projects), String.join("\n", votes));
    }

    /** Two projects (lines 16 and 17), VOTES on line 18, its header on line 19, two votes (lines 20 and 21). */
    static String small() {
        return file(
                "approval",
                List.of("project_id;cost;name", "a;10;A", "b;20;B"),
                List.of("voter_id;vote", "1;a,b", "2;b"));
    }
}
