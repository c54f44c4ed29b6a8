package org.territoireouvert.participatorybudget.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.bundle.RecountBundle;
import org.territoireouvert.participatorybudget.decision.Decision.Departure;
import org.territoireouvert.participatorybudget.decision.Decision.Outcome;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.result.ResultDataset;
import org.territoireouvert.participatorybudget.vote.PublishedVote;
import org.territoireouvert.participatorybudget.work.FundedProject;
import org.territoireouvert.participatorybudget.work.WorkStore;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** Of the small vote that funds projects 1 and 3. */
class DepartFromResultTest {

    private static final String REASON = "Le terrain a été vendu à l’État au printemps.";
    private static final String ACT = "Délibération n° 12";

    private static Edition edition(ImportedVotes votes) {
        return votes.plugin
                .database()
                .read(handle -> votes.store.editions().newest(handle))
                .getFirst();
    }

    private static DepartFromResult.Outcome propose(ImportedVotes votes, Departure departure) throws Exception {
        return new DepartFromResult(votes.plugin, votes.store, votes.results)
                .propose(new Actor.Agent("agent", "Agnès", Set.of("editor")), edition(votes), departure, "Décision");
    }

    private static void published(ImportedVotes votes, String project, Outcome outcome) throws Exception {
        assertThat(propose(votes, new Departure(project, outcome, ACT, REASON)))
                .isInstanceOf(DepartFromResult.Outcome.Published.class);
    }

    private static List<DecisionProblem> refused(ImportedVotes votes, Departure departure) throws Exception {
        return ((DepartFromResult.Outcome.Refused) propose(votes, departure)).problems();
    }

    private static List<DecisionProblem> refused(ImportedVotes votes, String project, Outcome outcome)
            throws Exception {
        return refused(votes, new Departure(project, outcome, ACT, REASON));
    }

    private static List<String> works(ImportedVotes votes) {
        String edition = edition(votes).id();
        return votes
                .plugin
                .database()
                .read(handle -> WorkStore.on(votes.plugin.ids()).works().ofEdition(handle, edition))
                .stream()
                .map(FundedProject::number)
                .toList();
    }

    private static List<String> results(ImportedVotes votes) throws Exception {
        List<String> rows = new ArrayList<>();
        Dataset dataset = new ResultDataset(votes.plugin, votes.store, votes.results).dataset();
        dataset.rows()
                .write(cells -> rows.add(String.join(
                        "|", Arrays.stream(cells).map(String::valueOf).toList())));
        return rows;
    }

    @BothDatabases
    void worksFollowWhatIsDecidedAndTheCountStays(Storage storage) throws Exception {
        PublishedVote vote = new PublishedVote(storage);
        ImportedVotes votes = vote.votes();
        assertThat(works(votes)).containsExactly("1", "3");

        published(votes, "1", Outcome.REFUSE);
        published(votes, "2", Outcome.FUND);

        assertThat(works(votes)).containsExactly("2", "3");
        Result result = votes.plugin
                .database()
                .read(handle -> votes.results.ofEdition(handle, edition(votes).id()))
                .getFirst();
        assertThat(result.projects())
                .filteredOn(project -> project.funded())
                .extracting(project -> project.number())
                .containsExactly("1", "3");
        assertThat(results(votes))
                .anyMatch(row -> row.contains("|true|1|true|") && row.endsWith("|refuse|" + REASON))
                .anyMatch(row -> row.contains("|true|2|false|") && row.endsWith("|fund|" + REASON))
                .anyMatch(row -> row.contains("|true|3|true|") && row.endsWith("||"))
                .filteredOn(row -> row.contains("|false|1|"))
                .as("other rules only compare")
                .allMatch(row -> row.endsWith("||"));
        assertThat(votes.plugin.logged())
                .extracting(entry -> entry.type().code())
                .contains("participatory-budget.result-departed");
        assertThat(votes.plugin.news().followers()).anyMatch(told -> told.endsWith(" decision [Haies]"));
    }

    @BothDatabases
    void aLaterDecisionCancelsAndBothStayVisible(Storage storage) throws Exception {
        ImportedVotes votes = new PublishedVote(storage).votes();
        published(votes, "1", Outcome.REFUSE);

        published(votes, "1", Outcome.CANCEL);

        assertThat(works(votes)).containsExactly("1", "3");
        List<Decision> all = votes.plugin
                .database()
                .read(handle -> new DecisionRepository()
                        .ofEdition(handle, edition(votes).id()));
        assertThat(all).extracting(Decision::number).containsExactly(1, 2);
        assertThat(DecisionRepository.inEffect(all)).isEmpty();
        published(votes, "1", Outcome.REFUSE);
        assertThat(works(votes)).containsExactly("3");
    }

    @BothDatabases
    void whatCannotBeDecidedIsSaidAndChangesNothing(Storage storage) throws Exception {
        ImportedVotes votes = new PublishedVote(storage, "greedy_votes", PublishedVote.changes()).votes();

        assertThat(refused(votes, new Departure("3", Outcome.REFUSE, "", "Trop bref")))
                .containsExactly(DecisionProblem.REASON_TOO_SHORT, DecisionProblem.REFERENCE_MISSING);
        assertThat(refused(votes, new Departure("3", Outcome.REFUSE, "a".repeat(201), "a".repeat(2_001))))
                .containsExactly(DecisionProblem.REASON_TOO_LONG, DecisionProblem.REFERENCE_TOO_LONG);
        assertThat(refused(votes, "9", Outcome.FUND)).containsExactly(DecisionProblem.UNKNOWN_PROJECT);
        assertThat(refused(votes, "1", Outcome.FUND))
                .as("an amendment withdrew it")
                .containsExactly(DecisionProblem.WITHDRAWN);
        assertThat(refused(votes, "3", Outcome.FUND)).containsExactly(DecisionProblem.NOTHING_NEW);
        assertThat(refused(votes, "3", Outcome.CANCEL)).containsExactly(DecisionProblem.NOTHING_TO_CANCEL);
        published(votes, "3", Outcome.REFUSE);
        assertThat(refused(votes, "3", Outcome.REFUSE)).containsExactly(DecisionProblem.NOTHING_NEW);
        assertThat(votes.rows("pb_decision")).isOne();
    }

    @BothDatabases
    void withoutAResultNothingDeparts(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        votes.imported(ImportedVotes.small(), "Petit vote");

        assertThat(refused(votes, "1", Outcome.FUND)).containsExactly(DecisionProblem.NOT_PUBLISHED);
    }

    @BothDatabases
    void nothingOfADecisionCanBeChanged(Storage storage) throws Exception {
        ImportedVotes votes = new PublishedVote(storage).votes();
        published(votes, "1", Outcome.REFUSE);

        for (String statement : List.of("update pb_decision set reason = 'Autre'", "delete from pb_decision")) {
            assertThatThrownBy(() -> votes.plugin.database().write(handle -> handle.execute(statement)))
                    .as(statement)
                    .hasStackTraceContaining("A published decision is never changed");
        }
    }

    /** The file keeps what was counted, and declares what was decided beside it. */
    @BothDatabases
    void theVerificationFileDeclaresDecisionsAndCountsAsBefore(Storage storage) throws Exception {
        PublishedVote vote = new PublishedVote(storage);
        String counted = vote.texts().get("resultat.json");
        assertThat(vote.texts()).doesNotContainKey("decisions.json");

        published(vote.votes(), "1", Outcome.REFUSE);

        Map<String, String> texts = vote.texts();
        assertThat(texts.get("resultat.json")).isEqualTo(counted).contains("\"funded\":[\"1\",\"3\"]");
        assertThat(texts.get("decisions.json"))
                .startsWith("[{\"at\":\"")
                .contains("\"by\":\"editor\",\"number\":1,\"outcome\":\"refuse\",\"project\":\"1\",\"reason\":\""
                        + REASON + "\",\"reference\":\"" + ACT + "\"}]");
        RecountBundle recount = new RecountBundle(
                new Documents(vote.plugin().service(Json.class)),
                vote.plugin().service(Signatures.class),
                vote.plugin().service(TimeStamps.class));
        assertThat(recount.run(new ByteArrayInputStream(vote.bundle())).failed())
                .isEmpty();
    }
}
