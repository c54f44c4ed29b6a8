package org.territoireouvert.runner.web.content.discussion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.discussion.ChangeComment;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.content.discussion.Comments;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.moderation.ModerationCase;
import org.territoireouvert.runner.web.content.HiddenWords;
import org.territoireouvert.runner.web.content.RequestedContent;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Turns comments into what pages show, with names, decisions and supports read together. */
public final class CommentViews {

    private final ContentParts parts;
    private final ChangeComment changes;
    private final HiddenWords hiddenWords;
    private final Messages messages;
    private final Markdown markdown;

    /** Prepares comments for pages. */
    public CommentViews(ContentParts parts, Messages messages, Markdown markdown) {
        this.parts = parts;
        this.changes = new ChangeComment(parts);
        this.hiddenWords = new HiddenWords(messages, parts.zone());
        this.messages = messages;
        this.markdown = markdown;
    }

    /** What is read once for a list. */
    private record Around(
            DeclaredContent about,
            CoreRequest request,
            Map<String, Account> authors,
            Map<String, ModerationCase> cases,
            Set<String> supported) {}

    /**
     * Returns the views of threads with their first answers.
     *
     * @param answers by thread
     */
    public List<CommentView> threads(
            Handle handle,
            DeclaredContent about,
            List<Comment> threads,
            Map<String, List<Comment>> answers,
            CoreRequest request) {
        List<Comment> all = new ArrayList<>(threads);
        answers.values().forEach(all::addAll);
        Around around = around(handle, about, all, request);
        return threads.stream()
                .map(thread -> view(
                        thread,
                        answers.getOrDefault(thread.id(), List.of()).stream()
                                .map(answer -> view(answer, List.of(), 0, around))
                                .toList(),
                        Math.max(
                                0,
                                thread.replies()
                                        - answers.getOrDefault(thread.id(), List.of())
                                                .size()),
                        around))
                .toList();
    }

    /** Returns the view of one comment alone. */
    CommentView one(Handle handle, DeclaredContent about, Comment comment, CoreRequest request) {
        return threads(handle, about, List.of(comment), Map.of(comment.id(), List.of()), request)
                .get(0);
    }

    private Around around(Handle handle, DeclaredContent about, Collection<Comment> comments, CoreRequest request) {
        Set<String> authors = comments.stream()
                .map(Comment::authorId)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        List<String> hidden = comments.stream()
                .filter(comment -> comment.state() == Comment.State.HIDDEN)
                .map(Comment::id)
                .toList();
        String person = RequestedContent.personOf(request.actor());
        Set<String> supported = person.isEmpty()
                ? Set.of()
                : parts.supports()
                        .supported(
                                handle,
                                Comment.TYPE,
                                comments.stream().map(Comment::id).toList(),
                                person);
        return new Around(
                about,
                request,
                parts.identity().accounts().findAll(authors).stream()
                        .collect(Collectors.toMap(Account::id, Function.identity())),
                parts.moderation().cases().lastOf(handle, Comment.TYPE, hidden),
                supported);
    }

    private CommentView view(Comment comment, List<CommentView> answers, int more, Around around) {
        Locale locale = around.request().locale();
        Optional<Account> account = Optional.ofNullable(around.authors().get(comment.authorId()));
        String author = account.map(known -> comment.isOfficial() ? known.staffName() : known.shownName())
                .orElseGet(() -> messages.format(locale, "comment.author.gone"));
        String placeholder = placeholder(comment, around, locale);
        boolean own = !comment.authorId().isEmpty()
                && comment.authorId()
                        .equals(RequestedContent.personOf(around.request().actor()));
        return new CommentView(
                comment.id(),
                author,
                initials(author),
                comment.isOfficial(),
                comment.helpedBy().isPresent(),
                comment.stance().map(Enum::name).orElse(""),
                comment.writtenAt(),
                comment.editedAt(),
                placeholder.isEmpty() ? Optional.of(markdown.render(comment.body())) : Optional.empty(),
                placeholder,
                comment.state() == Comment.State.PENDING,
                comment.supports(),
                around.supported().contains(comment.id()),
                answerPath(comment, around.about()),
                own && changes.mayChange(comment),
                own && (comment.state() == Comment.State.PUBLISHED || comment.state() == Comment.State.PENDING),
                Comments.thread(comment.about(), comment.id()),
                answers,
                more);
    }

    private static String answerPath(Comment comment, DeclaredContent about) {
        boolean open =
                comment.beginsThread() && comment.state() == Comment.State.PUBLISHED && about.isOpen(Feature.COMMENTS);
        return open ? Comments.base(comment.about()) + "/commentaires/ecrire?fil=" + comment.id() : "";
    }

    private String placeholder(Comment comment, Around around, Locale locale) {
        return switch (comment.state()) {
            case PUBLISHED, PENDING -> "";
            case HIDDEN -> hiddenWords.of(Optional.ofNullable(around.cases().get(comment.id())), locale);
            case WITHDRAWN ->
                messages.format(locale, "comment.withdrawn", LocalDate.ofInstant(comment.writtenAt(), parts.zone()));
        };
    }

    private static String initials(String name) {
        return Stream.of(name.split("[\\s-]+"))
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .limit(2)
                .map(word -> new String(Character.toChars(Character.toUpperCase(word.codePointAt(0)))))
                .collect(Collectors.joining());
    }
}
