package org.territoireouvert.participatorybudget.idea.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.participatorybudget.examination.decision.FollowIdea;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.StoredIdeas;
import org.territoireouvert.participatorybudget.idea.proposal.ProposeIdea.Wish;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** What people wrote is given to them and forgotten when they ask. */
class IdeaDataTest {

    private static List<List<Object>> exported(StoredIdeas ideas, String person) throws Exception {
        List<List<Object>> rows = new ArrayList<>();
        data(ideas).export(person, cells -> rows.add(java.util.Arrays.asList(cells)));
        return rows;
    }

    private static IdeaData data(StoredIdeas ideas) {
        return new IdeaData(ideas.votes.plugin, ideas.desk);
    }

    private static long rows(StoredIdeas ideas, String table, String column, String person) {
        return ideas.votes
                .plugin
                .database()
                .read(handle -> handle.createQuery("select count(*) from " + table + " where " + column + " = :person")
                        .bind("person", person)
                        .mapTo(Long.class)
                        .one());
    }

    @BothDatabases
    void exportHoldsAllThatAPersonWroteAndSupported(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);
        String own = ideas.submitted("anne", "Jardin");
        ideas.written("anne", "Brouillon", Wish.DRAFT);
        ideas.support("anne", ideas.submitted("basile", "Fleurs"));
        new FollowIdea(ideas.examinations).answer(StoredIdeas.citizen("anne"), ideas.edition.slug(), own, "Bonjour");

        assertThat(exported(ideas, "anne"))
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrder("idea", "idea", "support", "message");
        assertThat(exported(ideas, "inconnue")).isEmpty();
    }

    @BothDatabases
    void anonymisedTextsStayWithoutTheirAuthorAndSupportsStayCounted(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);
        String own = ideas.submitted("anne", "Jardin");
        String other = ideas.submitted("basile", "Fleurs");
        ideas.written("anne", "Brouillon", Wish.DRAFT);
        ideas.support("anne", other);

        data(ideas).erase("anne", Erasure.ANONYMISE);

        assertThat(ideas.idea(own).text().title()).isEqualTo("Jardin");
        assertThat(ideas.idea(own).author()).isEqualTo(new Idea.Author("", ""));
        assertThat(ideas.idea(other).supports()).isOne();
        assertThat(ideas.votes.rows("pb_idea")).isEqualTo(2);
        assertThat(rows(ideas, "pb_support", "person", "anne")).isZero();
        assertThat(exported(ideas, "anne")).isEmpty();
        assertThat(data(ideas).erase("anne", Erasure.ANONYMISE)).isZero();
    }

    @BothDatabases
    void removedTextsLeaveATombstoneAndNoVersion(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);
        String own = ideas.submitted("anne", "Jardin");

        data(ideas).erase("anne", Erasure.REMOVE_CONTENT);

        assertThat(ideas.idea(own).text().title()).startsWith("Texte retiré");
        assertThat(ideas.idea(own).state()).isEqualTo(IdeaState.WITHDRAWN);
        assertThat(ideas.votes.rows("pb_idea_version")).isZero();
    }

    @BothDatabases
    void ideaOfSeveralPassesToAnotherAuthor(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);
        String shared = ideas.submitted("anne", "Jardin");
        ideas.joins("anne", "chloé", shared);

        data(ideas).erase("anne", Erasure.REMOVE_CONTENT);

        assertThat(ideas.idea(shared).text().title()).isEqualTo("Jardin");
        assertThat(ideas.idea(shared).author().personId()).isEqualTo("chloé");
        assertThat(ideas.votes.rows("pb_idea_author")).isZero();
    }

    @BothDatabases
    void accountThatIsTakenOverKeepsEverythingOnce(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);
        String own = ideas.submitted("anne", "Jardin");
        String other = ideas.submitted("basile", "Fleurs");
        ideas.support("anne", other);
        ideas.support("anne-en-ligne", other);

        data(ideas).transfer("anne", "anne-en-ligne");

        assertThat(ideas.idea(own).author().personId()).isEqualTo("anne-en-ligne");
        assertThat(ideas.idea(other).supports()).isOne();
        assertThat(exported(ideas, "anne")).isEmpty();
    }
}
