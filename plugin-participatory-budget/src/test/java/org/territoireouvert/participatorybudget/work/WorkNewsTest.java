package org.territoireouvert.participatorybudget.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.participatorybudget.work.news.News;
import org.territoireouvert.participatorybudget.work.news.NewsAuthors;
import org.territoireouvert.participatorybudget.work.news.PublishNews;
import org.territoireouvert.participatorybudget.work.news.RemoveNews;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class WorkNewsTest {

    private static List<News> news(FollowedVote vote) {
        return vote.votes
                .plugin
                .database()
                .read(handle ->
                        vote.news().of(handle, vote.funded("1").orElseThrow().id()));
    }

    @BothDatabases
    void newsStandNewestFirstAndAreTold(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);
        vote.follow("1", WorkStatus.ONGOING, 0);
        vote.votes.plugin.news().followers().clear();

        vote.tell("1", "Premier coup de pioche");
        vote.tell("1", "Les murs sont là");

        assertThat(news(vote))
                .extracting(News::text, News::writtenBy)
                .extracting(Object::toString)
                .containsExactly("(\"Les murs sont là\", \"agent-7\")", "(\"Premier coup de pioche\", \"agent-7\")");
        assertThat(vote.votes.plugin.news().followers()).hasSize(4);
        assertThat(vote.votes.plugin.logged())
                .last()
                .extracting(entry -> entry.type().code())
                .isEqualTo("participatory-budget.work-news-published");
    }

    @BothDatabases
    void newsNeedAFundedProjectWithAStatus(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);

        assertThat(vote.tell("1", "Trop tôt")).isEqualTo(PublishNews.Outcome.NOT_FOLLOWED);
        assertThat(vote.tell("2", "Non financé")).isEqualTo(PublishNews.Outcome.NOT_FUNDED);
        assertThat(vote.votes.rows("pb_work_news")).isZero();
    }

    @BothDatabases
    void newsAreRemovedWhereTheyStand(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);
        vote.follow("1", WorkStatus.ONGOING, 0);
        vote.follow("3", WorkStatus.ONGOING, 0);
        vote.tell("1", "Erreur");
        String id = news(vote).get(0).id();
        RemoveNews removeNews = new RemoveNews(vote.votes.plugin, vote.store);

        assertThat(removeNews.remove(vote.edition, "3", id, FollowedVote.AGENT)).isFalse();
        assertThat(removeNews.remove(vote.edition, "1", id, FollowedVote.AGENT)).isTrue();
        assertThat(removeNews.remove(vote.edition, "1", id, FollowedVote.AGENT)).isFalse();

        assertThat(news(vote)).isEmpty();
        assertThat(vote.votes.plugin.logged())
                .filteredOn(entry -> entry.type().code().equals("participatory-budget.work-news-removed"))
                .hasSize(1);
    }

    @BothDatabases
    void theAuthorIsExportedAndForgottenWhileTheTextStays(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);
        vote.follow("1", WorkStatus.ONGOING, 0);
        vote.tell("1", "Les murs sont là");
        NewsAuthors authors = new NewsAuthors(vote.votes.plugin.database(), vote.news());
        List<Object> exported = new ArrayList<>();
        authors.export("agent-7", cells -> exported.add(cells[2]));

        assertThat(authors.transfer("agent-7", "agent-8")).isOne();
        assertThat(authors.erase("agent-8", PersonalData.Erasure.REMOVE_CONTENT))
                .isOne();
        assertThat(authors.erase("agent-8", PersonalData.Erasure.ANONYMISE)).isZero();
        assertThat(authors.erase("", PersonalData.Erasure.ANONYMISE)).isZero();

        assertThat(exported).containsExactly("Les murs sont là");
        assertThat(news(vote)).extracting(News::text).containsExactly("Les murs sont là");
        assertThat(news(vote)).extracting(News::writtenBy).containsExactly("");
    }
}
