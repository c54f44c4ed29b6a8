package org.territoireouvert.participatorybudget.vote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.beacon.Beacon;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.proof.CanonicalJson;

/** Writes manifests, and reads what is needed of them. Amounts are whole numbers of cents, instants are in UTC. */
public final class ManifestText {

    public static final String FORMAT = "og-manifest-v1";

    private static final String NUMBER = "number";
    private static final String TITLE = "title";
    private static final String COST = "cost";
    private static final String ENVELOPE = "envelope";
    private static final String GROUP = "group";
    private static final String PROJECTS = "projects";
    private static final String PAPER = "paper";

    private ManifestText() {}

    /** Instants of a vote with the zone whose days they begin and end. */
    public record Times(Instant opens, Instant closes, ZoneId zone) {}

    public static String write(
            Edition edition,
            Vote vote,
            List<Envelope> envelopes,
            List<VotedProject> projects,
            Times times,
            String origin,
            String verifier) {
        Map<String, Object> manifest = new TreeMap<>();
        manifest.put("format", FORMAT);
        manifest.put("vote", edition.id());
        manifest.put("address", edition.path());
        manifest.put(TITLE, edition.title());
        manifest.put("budget", edition.total().cents());
        manifest.put("currency", edition.currency());
        manifest.put("envelopes", envelopes.stream().map(ManifestText::envelope).toList());
        manifest.put(PROJECTS, projects.stream().map(ManifestText::project).toList());
        manifest.put("ballot", ballot(vote.paper()));
        manifest.put("rule", vote.rule().words());
        manifest.put("voters", voters(vote.requirement()));
        if (vote.onPaper()) {
            manifest.put(PAPER, true);
        }
        if (vote.lot() == LotSource.BEACON && vote.rule().tie().awaitsSeed()) {
            manifest.put("draw", Beacon.QUICKNET.written());
        }
        manifest.put("opens", times.opens().toString());
        manifest.put("closes", times.closes().toString());
        manifest.put("zone", times.zone().getId());
        manifest.put("origin", origin);
        manifest.put("key", verifier);
        return CanonicalJson.write(manifest);
    }

    private static Map<String, Object> envelope(Envelope envelope) {
        return Map.of(
                NUMBER,
                envelope.position(),
                "name",
                envelope.name(),
                "amount",
                envelope.amount().cents());
    }

    private static Map<String, Object> project(VotedProject project) {
        Map<String, Object> written = new TreeMap<>();
        written.put(NUMBER, project.number());
        written.put(TITLE, project.title());
        written.put(COST, project.cost().cents());
        written.put(ENVELOPE, project.envelope());
        if (!project.exclusiveGroup().isEmpty()) {
            written.put(GROUP, project.exclusiveGroup());
        }
        return written;
    }

    private static Map<String, Object> ballot(BallotPaper paper) {
        return Map.of(
                "kind",
                paper.kind().word(),
                "grades",
                paper.grades(),
                "lists",
                paper.lists().stream().map(ManifestText::list).toList());
    }

    private static Map<String, Object> list(BallotList list) {
        Map<String, Object> limits = new TreeMap<>();
        limits.put(ENVELOPE, list.envelope());
        limits.put("fewest", list.fewest());
        limits.put("most", list.most());
        list.costLimit().ifPresent(limit -> limits.put(COST, limit.cents()));
        if (list.pointsTotal() > 0) {
            limits.put("each", list.pointsEach());
            limits.put("points", list.pointsTotal());
        }
        return limits;
    }

    private static Map<String, Object> voters(Requirement requirement) {
        Map<String, Object> voters = new TreeMap<>();
        voters.put("level", requirement.level().name());
        if (requirement.minimumAge() > 0) {
            voters.put("age", requirement.minimumAge());
            requirement.ageOn().map(LocalDate::toString).ifPresent(day -> voters.put("ageOn", day));
        }
        if (!requirement.territories().isEmpty()) {
            voters.put("territories", new TreeSet<>(requirement.territories()));
        }
        requirement.roll().ifPresent(roll -> voters.put("roll", roll));
        return voters;
    }

    /** Returns the projects of a manifest in their order. */
    static List<VotedProject> projects(Documents documents, String content) {
        return documents.object(content).get(PROJECTS) instanceof List<?> projects
                ? projects.stream().map(project -> project((Map<?, ?>) project)).toList()
                : List.of();
    }

    /** Tells whether ballots on paper are taken; manifests that say nothing of it take none. */
    static boolean isOnPaper(Map<?, ?> manifest) {
        return Boolean.TRUE.equals(manifest.get(PAPER));
    }

    private static VotedProject project(Map<?, ?> project) {
        return new VotedProject(
                String.valueOf(project.get(NUMBER)),
                String.valueOf(project.get(TITLE)),
                new Money(number(project, COST)),
                Math.toIntExact(number(project, ENVELOPE)),
                project.get(GROUP) instanceof String group ? group : "");
    }

    private static long number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Long number ? number : 0;
    }
}
