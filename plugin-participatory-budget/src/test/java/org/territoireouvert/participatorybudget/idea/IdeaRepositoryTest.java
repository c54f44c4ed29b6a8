package org.territoireouvert.participatorybudget.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.participatorybudget.idea.StoredIdeas.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.participatorybudget.examination.ExaminationFilter;
import org.territoireouvert.participatorybudget.examination.ExaminedIdea;
import org.territoireouvert.participatorybudget.examination.Finding;
import org.territoireouvert.participatorybudget.examination.Verdict;
import org.territoireouvert.participatorybudget.examination.decision.DecideIdea;
import org.territoireouvert.participatorybudget.examination.decision.ExamineIdea;
import org.territoireouvert.participatorybudget.examination.decision.ReshapeIdea;
import org.territoireouvert.participatorybudget.idea.IdeaFilter.Sort;
import org.territoireouvert.participatorybudget.idea.proposal.ProposeIdea.Wish;
import org.territoireouvert.participatorybudget.project.AddProjects;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** Ideas are kept, found, retained and merged alike on both databases. */
class IdeaRepositoryTest {

    private static final int MANY = 23;

    private static List<Idea> all(StoredIdeas ideas, IdeaFilter filter) {
        List<Idea> all = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            Keyset keyset = cursor.get().isEmpty() ? Keyset.first(20) : Keyset.after(cursor.get(), 2, 20);
            Slice<Idea> slice = ideas.votes
                    .plugin
                    .database()
                    .read(handle -> ideas.store.lists().find(handle, ideas.edition.id(), filter, keyset));
            all.addAll(slice.items());
            cursor = slice.next();
        }
        return all;
    }

    private static IdeaFilter sorted(Sort sort) {
        return new IdeaFilter("", "", "", sort);
    }

    @BothDatabases
    void everythingThatWasWrittenIsReadAgain(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);

        Idea idea = ideas.idea(ideas.submitted("anne", "Œuvre de l’École"));

        assertThat(idea.text()).isEqualTo(StoredIdeas.text("Œuvre de l’École"));
        assertThat(idea.state()).isEqualTo(IdeaState.SUBMITTED);
        assertThat(idea.author()).isEqualTo(new Idea.Author("anne", ""));
        assertThat(all(ideas, new IdeaFilter("oeuvre de l'ecole", "Nature", "SUBMITTED", Sort.NEWEST)))
                .containsExactly(idea);
        assertThat(all(ideas, new IdeaFilter("", "Sports", "", Sort.NEWEST))).isEmpty();
    }

    @BothDatabases
    void bothOrdersArePagedThroughWithoutLossAndDraftsAreLeftOut(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);
        List<String> ids = IntStream.range(0, MANY)
                .mapToObj(number -> ideas.submitted("auteur" + number % 5, "Idée " + number))
                .toList();
        ideas.written("anne", "Brouillon", Wish.DRAFT);
        ideas.support("zoé", ids.get(3));
        ideas.support("yves", ids.get(3));
        ideas.support("zoé", ids.get(7));

        assertThat(all(ideas, sorted(Sort.NEWEST))).extracting(Idea::id).containsExactlyElementsOf(ids.reversed());
        assertThat(all(ideas, sorted(Sort.SUPPORT)))
                .hasSize(MANY)
                .extracting(Idea::id)
                .startsWith(ids.get(3), ids.get(7))
                .doesNotHaveDuplicates();
    }

    @BothDatabases
    void retainedIdeaIsOnTheListAndInTheFileOfTheVote(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);
        String id = ideas.submitted("anne", "Haie; et mare");
        Finding finding = new Finding(Verdict.FEASIBLE, "", Optional.of(Money.ofUnits(50)), "Devis");
        done(new ExamineIdea(ideas.examinations).keep(StoredIdeas.agent(), ideas.edition.slug(), id, 0, finding, true));

        done(new DecideIdea(ideas.examinations, new AddProjects(ideas.votes.plugin, ideas.votes.store))
                .retain(StoredIdeas.agent(), ideas.edition.slug(), id, "Anne"));

        assertThat(ideas.idea(id).state()).isEqualTo(IdeaState.RETAINED);
        assertThat(ideas.idea(id).links().projectId()).isPresent();
        Optional<SubmittedProject> project = ideas.votes
                .plugin
                .database()
                .read(handle -> ideas.votes.store.projects().byNumber(handle, ideas.edition.id(), "2"));
        assertThat(project.flatMap(SubmittedProject::location)).contains(new Coordinates("46.5", "1.25"));
        assertThat(ideas.votes.exported(ideas.edition))
                .contains("num_projects;2\n", "\n1;60;École;;;\n", "\n2;50;\"Haie; et mare\";Nature;Corvaux;\n");
        assertThat(ideas.votes
                        .imported(ideas.votes.exported(ideas.edition), "Relue")
                        .projectCount())
                .isEqualTo(2);
        assertThat(ideas.votes.plugin.logged())
                .extracting(entry -> entry.type().code())
                .contains("participatory-budget.idea-verdict", "participatory-budget.idea-retained");
    }

    @BothDatabases
    void mergingCarriesSupportersOverOnce(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);
        String kept = ideas.submitted("anne", "Jardin");
        String merged = ideas.submitted("basile", "Fleurs");
        ideas.support("zoé", kept);
        ideas.support("zoé", merged);
        ideas.support("yves", merged);
        ideas.support("anne", merged);

        done(new ReshapeIdea(ideas.examinations)
                .merge(StoredIdeas.agent(), ideas.edition.slug(), merged, kept, "Double"));

        assertThat(ideas.idea(kept).supports()).isEqualTo(2);
        assertThat(ideas.idea(merged).links().mergedInto()).contains(kept);
        assertThat(ideas.idea(merged).supports()).isEqualTo(3);
    }

    @BothDatabases
    void examinersFilterByVerdictAndState(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);
        String found = ideas.submitted("anne", "Jardin");
        ideas.submitted("anne", "Fleurs");
        Finding finding = new Finding(Verdict.UNFEASIBLE, "Non", Optional.empty(), "");
        done(new ExamineIdea(ideas.examinations)
                .keep(StoredIdeas.agent(), ideas.edition.slug(), found, 0, finding, false));

        assertThat(examined(ideas, "UNFEASIBLE"))
                .extracting(ExaminedIdea::title)
                .containsExactly("Jardin");
        assertThat(examined(ideas, "UNDECIDED")).extracting(ExaminedIdea::title).containsExactly("Fleurs");
    }

    private static List<ExaminedIdea> examined(StoredIdeas ideas, String verdict) {
        ExaminationFilter filter = new ExaminationFilter("", "SUBMITTED", verdict, "", false);
        return ideas.votes.plugin.database().read(handle -> {
            List<ExaminedIdea> found = ideas.examinations
                    .store()
                    .lists()
                    .find(handle, ideas.edition.id(), filter, Keyset.first(20))
                    .items();
            assertThat(ideas.examinations.store().lists().found(handle, ideas.edition.id(), filter))
                    .isEqualTo(found.size());
            return found;
        });
    }
}
