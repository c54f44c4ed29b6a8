package org.territoireouvert.runner.web.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentText;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.moderation.ModerationCase;
import org.territoireouvert.runner.moderation.ModerationCase.Decision;
import org.territoireouvert.runner.moderation.ModerationCase.Outcome;
import org.territoireouvert.runner.moderation.Rule;

/** Says cases and decisions in the language of a page. */
final class CaseWords {

    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_IN_TWO_DAYS = 48;
    private static final int HOURS_A_DAY = 24;

    private final ContentParts parts;
    private final Messages messages;
    private final Markdown markdown;

    CaseWords(ContentParts parts, Messages messages, Markdown markdown) {
        this.parts = parts;
        this.messages = messages;
        this.markdown = markdown;
    }

    CaseView view(Handle handle, ModerationCase found, String agent, Locale locale) {
        Instant now = parts.clock().instant();
        Optional<Account> author = Optional.of(found.authorId())
                .filter(id -> !id.isEmpty())
                .flatMap(id -> parts.identity().accounts().find(handle, id));
        return new CaseView(
                found.id(),
                kind(found.ref(), locale),
                found.title(),
                found.path(),
                messages.format(
                        locale, "moderation.cause." + found.cause().name().toLowerCase(Locale.ROOT), found.reports()),
                text(handle, found.ref()),
                parts.moderation().cases().reports(handle, found.id()).stream()
                        .map(report ->
                                new CaseView.ReportView(rule(report.rule(), locale), report.words(), report.at()))
                        .toList(),
                author.map(Account::shownName).orElse(""),
                found.openedAt(),
                found.hiddenAt().isPresent(),
                found.isOpen()
                        && now.isAfter(
                                found.openedAt().plus(parts.moderation().rules().promise())),
                found.isTakenByOther(agent, now)
                        ? found.takenBy()
                                .flatMap(id -> parts.identity().accounts().find(handle, id))
                                .map(Account::staffName)
                                .orElse("")
                        : "",
                author.map(account -> brokenBefore(handle, account.id())).orElse(0));
    }

    private int brokenBefore(Handle handle, String author) {
        return (int) parts.moderation().cases().ofAuthor(handle, author).stream()
                .filter(found -> found.decision()
                        .filter(decision -> decision.outcome() == Outcome.HIDDEN)
                        .isPresent())
                .count();
    }

    DecisionView decision(ModerationCase found, Locale locale) {
        Decision decision = found.decision().orElseThrow();
        return new DecisionView(
                found.id(),
                kind(found.ref(), locale),
                found.title(),
                messages.format(
                        locale,
                        "moderation.outcome." + decision.outcome().name().toLowerCase(Locale.ROOT)),
                decision.rule().map(rule -> rule(rule, locale)).orElse(""),
                delay(Duration.between(found.openedAt(), decision.at()), locale),
                found.appeal()
                        .map(state -> messages.format(
                                locale, "moderation.appeal." + state.name().toLowerCase(Locale.ROOT)))
                        .orElse(""),
                decision.at());
    }

    String delay(Duration delay, Locale locale) {
        long minutes = Math.max(0, delay.toMinutes());
        if (minutes < MINUTES_AN_HOUR) {
            return messages.format(locale, "moderation.delay.minutes", minutes);
        }
        long hours = delay.toHours();
        return hours < HOURS_IN_TWO_DAYS
                ? messages.format(locale, "moderation.delay.hours", hours)
                : messages.format(locale, "moderation.delay.days", hours / HOURS_A_DAY);
    }

    String rule(Rule rule, Locale locale) {
        return messages.format(locale, "charter." + rule.code() + ".short");
    }

    String kind(ContentRef ref, Locale locale) {
        return ref.type().equals(Comment.TYPE)
                ? messages.format(locale, "moderation.kind.comment")
                : parts.known()
                        .type(ref.type())
                        .map(type -> type.messages().format(locale, type.type().singularKey()))
                        .orElseGet(() -> messages.format(locale, "moderation.kind.content"));
    }

    Optional<SafeHtml> text(Handle handle, ContentRef ref) {
        if (ref.type().equals(Comment.TYPE)) {
            return parts.comments().find(handle, ref.id()).map(comment -> markdown.render(comment.body()));
        }
        return parts.known()
                .find(ref)
                .map(content -> String.join(
                        "\n\n",
                        content.item().texts().stream().map(ContentText::text).toList()))
                .filter(text -> !text.isBlank())
                .map(markdown::render);
    }

    List<String> rules() {
        return Arrays.stream(Rule.values())
                .map(rule -> "charter." + rule.code())
                .toList();
    }
}
