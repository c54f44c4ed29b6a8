package org.territoireouvert.acceptance.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.runner.content.discussion.ChangeComment;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.content.discussion.CommentOutcome;
import org.territoireouvert.runner.content.discussion.CommentSort;
import org.territoireouvert.runner.content.discussion.Stance;
import org.territoireouvert.runner.content.support.SupportContent;
import org.territoireouvert.runner.moderation.ModerationRules;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** Writing, reading and taking back comments, on both databases. */
class DiscussionTest {

    private static Slice<Comment> threads(Discussed idea, CommentSort sort, Optional<Stance> stance, Keyset keyset) {
        return idea.parts
                .database()
                .<Slice<Comment>, RuntimeException>read(handle ->
                        idea.parts.comments().threads(handle, idea.content().ref(), stance, sort, keyset));
    }

    private static List<String> bodies(List<Comment> comments) {
        return comments.stream().map(Comment::body).toList();
    }

    @BothDatabases
    void aCommentAndItsAnswersAreCountedAndTold(Storage storage) {
        Discussed idea = new Discussed(storage);

        Comment thread = idea.published("lea", "Oui !");
        CommentOutcome answer = idea.write("ali", "Moi aussi.", Optional.of(thread.id()), Optional.empty());

        assertThat(answer).isInstanceOf(CommentOutcome.Published.class);
        assertThat(idea.comments()).isEqualTo(2);
        assertThat(idea.now(thread).replies()).isEqualTo(1);
        assertThat(idea.told)
                .extracting(notice -> notice.kind().name())
                .containsExactly("content-commented", "comment-answered", "content-commented");
        Map<String, List<Comment>> answers = idea.parts
                .database()
                .<Map<String, List<Comment>>, RuntimeException>read(
                        handle -> idea.parts.comments().answers(handle, List.of(thread.id())));
        assertThat(bodies(answers.getOrDefault(thread.id(), List.of()))).containsExactly("Moi aussi.");
    }

    @BothDatabases
    void threadsAreReadPartByPartInEachOrder(Storage storage) {
        Discussed idea = new Discussed(storage);
        List<Comment> written = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            written.add(idea.published("auteur" + number, "Texte " + number));
            idea.clock.advance(Duration.ofSeconds(1));
        }
        SupportContent supports = new SupportContent(idea.parts);
        supports.set(written.get(2).ref(), idea.citizen("lea").personId(), true);
        supports.set(written.get(2).ref(), idea.citizen("ali").personId(), true);
        supports.set(written.get(4).ref(), idea.citizen("lea").personId(), true);

        Slice<Comment> newest = threads(idea, CommentSort.NEWEST, Optional.empty(), Keyset.first(2));
        Slice<Comment> oldest = threads(idea, CommentSort.OLDEST, Optional.empty(), Keyset.first(2));
        Slice<Comment> supported = threads(idea, CommentSort.SUPPORTED, Optional.empty(), Keyset.first(3));
        Slice<Comment> beyond = threads(
                idea,
                CommentSort.SUPPORTED,
                Optional.empty(),
                new Keyset(false, List.of("0", supported.items().get(2).id()), 3));

        assertThat(bodies(newest.items())).containsExactly("Texte 4", "Texte 3");
        assertThat(newest.next()).isPresent();
        assertThat(bodies(oldest.items())).containsExactly("Texte 0", "Texte 1");
        assertThat(bodies(supported.items())).containsExactly("Texte 2", "Texte 4", "Texte 3");
        assertThat(bodies(beyond.items())).containsExactly("Texte 1", "Texte 0");
    }

    @BothDatabases
    void argumentsAreToldApart(Storage storage) {
        Discussed idea = new Discussed(storage);
        idea.write("lea", "Pour les oiseaux.", Optional.empty(), Optional.of(Stance.FOR));
        idea.write("ali", "Trop cher.", Optional.empty(), Optional.of(Stance.AGAINST));

        Slice<Comment> against =
                threads(idea, CommentSort.NEWEST, Optional.of(Stance.AGAINST), Keyset.first(Slice.SIZE));

        assertThat(bodies(against.items())).containsExactly("Trop cher.");
    }

    @BothDatabases
    void aFormSentTwiceIsOneComment(Storage storage) {
        Discussed idea = new Discussed(storage);

        Comment first = idea.published("lea", "Oui !");
        Comment second = idea.published("lea", "Oui !");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(idea.comments()).isEqualTo(1);
    }

    @BothDatabases
    void whatIsNotAllowedIsRefusedAndChangesNothing(Storage storage) {
        Discussed idea = new Discussed(storage);
        idea.published("lea", "Oui !");
        String links = "https://a.example https://b.example www.c.example";

        CommentOutcome tooManyLinks = idea.write("lea", links);
        CommentOutcome noThread = idea.write("lea", "Réponse", Optional.of("inconnu"), Optional.empty());
        idea.close();
        CommentOutcome closed = idea.write("lea", "Encore");

        assertThat(List.of(tooManyLinks, noThread, closed))
                .extracting(outcome -> ((CommentOutcome.Refused) outcome).messageKey())
                .containsExactly("comment.too-many-links", "comment.thread-gone", "comment.closed");
        assertThat(idea.comments()).isEqualTo(1);
    }

    @BothDatabases
    void whoWritesMuchHasToWait(Storage storage) {
        Discussed idea = new Discussed(storage);

        List<CommentOutcome> outcomes = IntStream.range(0, 7)
                .mapToObj(number -> idea.write("lea", "Texte " + number))
                .toList();
        idea.clock.advance(Duration.ofMinutes(10));
        CommentOutcome later = idea.write("lea", "Plus tard");

        assertThat(outcomes.subList(0, 6)).allMatch(outcome -> outcome instanceof CommentOutcome.Published);
        assertThat(outcomes.get(6)).isEqualTo(new CommentOutcome.Refused("comment.too-often", List.of()));
        assertThat(later).isInstanceOf(CommentOutcome.Published.class);
    }

    @BothDatabases
    void aFirstTextWithALinkWaits(Storage storage) {
        Discussed idea = new Discussed(storage);

        CommentOutcome outcome = idea.write("robot", "Achetez sur https://boutique.example");

        assertThat(outcome).isInstanceOf(CommentOutcome.Waiting.class);
        assertThat(idea.comments()).isZero();
        assertThat(threads(idea, CommentSort.NEWEST, Optional.empty(), Keyset.first(5))
                        .items())
                .isEmpty();
        assertThat(idea.told).isEmpty();
    }

    @BothDatabases
    void anAdministratorMayHaveFirstTextsWait(Storage storage) {
        Discussed idea = new Discussed(storage);
        idea.settings.save(new PluginId("runtime"), Map.of(ModerationRules.FIRST_POST_WAITS.key(), "true"), "");

        assertThat(idea.write("lea", "Bonjour")).isInstanceOf(CommentOutcome.Waiting.class);
    }

    @BothDatabases
    void authorsChangeTheirTextForHalfAnHour(Storage storage) {
        Discussed idea = new Discussed(storage);
        Comment comment = idea.published("lea", "Oui");
        ChangeComment changes = new ChangeComment(idea.parts);

        CommentOutcome changed = changes.change(comment, "Oui", "Oui, mais");
        CommentOutcome meanwhile = changes.change(comment, "Oui", "Non");
        idea.clock.advance(Duration.ofMinutes(31));
        CommentOutcome late = changes.change(idea.now(comment), "Oui, mais", "Non");

        assertThat(changed).isInstanceOf(CommentOutcome.Published.class);
        assertThat(((CommentOutcome.Refused) meanwhile).messageKey()).isEqualTo("comment.change.meanwhile");
        assertThat(((CommentOutcome.Refused) late).messageKey()).isEqualTo("comment.change.too-late");
        assertThat(idea.now(comment).body()).isEqualTo("Oui, mais");
    }

    @BothDatabases
    void whatIsTakenBackLeavesItsPlaceAndItsAnswers(Storage storage) {
        Discussed idea = new Discussed(storage);
        Comment thread = idea.published("lea", "Oui");
        idea.write("ali", "Réponse", Optional.of(thread.id()), Optional.empty());

        new ChangeComment(idea.parts).withdraw(thread);
        new ChangeComment(idea.parts).withdraw(thread);

        assertThat(idea.comments()).isEqualTo(1);
        assertThat(threads(idea, CommentSort.NEWEST, Optional.empty(), Keyset.first(5))
                        .items())
                .extracting(Comment::state)
                .containsExactly(Comment.State.WITHDRAWN);
    }

    @BothDatabases
    void aSupportCountsOnce(Storage storage) {
        Discussed idea = new Discussed(storage);
        Comment comment = idea.published("lea", "Oui");
        SupportContent supports = new SupportContent(idea.parts);
        String ali = idea.citizen("ali").personId();

        supports.set(comment.ref(), ali, true);
        supports.set(comment.ref(), ali, true);
        int once = idea.now(comment).supports();
        supports.set(comment.ref(), ali, false);
        supports.set(comment.ref(), ali, false);

        assertThat(once).isEqualTo(1);
        assertThat(idea.now(comment).supports()).isZero();
    }
}
