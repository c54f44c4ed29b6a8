package org.territoireouvert.calls.web.collective;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.collective.DecisionRepository.Word;
import org.territoireouvert.calls.collective.deciding.GiveVoice;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.model.collective.Ballot;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Proposal;

/** A decision: what is proposed, who says what, and the reader's own word. */
final class DecisionPages {

    /** The word of a member; empty when it is missing. */
    public record VoiceRow(String member, String voice, String by, Optional<Instant> at) {}

    /** A member for which the reader gives a word. */
    public record MineRow(String id, String name, String voice) {}

    /** Something that is proposed, with what it is now where that differs. */
    public record Fact(String label, String now, String then) {}

    private final CollectiveFrame frame;
    private final DecisionViews views;
    private final GiveVoice give;

    DecisionPages(CollectiveFrame frame, SettleDecisions settle) {
        this.frame = frame;
        this.views = new DecisionViews(frame);
        this.give = new GiveVoice(frame.store(), settle);
    }

    Response list(Request request) {
        Locale locale = request.locale();
        Keyset keyset = Keyset.of(request, 1);
        return frame.read(handle -> {
            Inside inside = frame.inside(handle, request);
            Collective collective = inside.collective();
            return frame.page(request, "collective-decisions", frame.say(locale, "collective.decisions.title"), inside)
                    .with("open", views.open(handle, inside, locale))
                    .with("address", collective.path() + "/decisions")
                    .with(
                            "settled",
                            frame.store()
                                    .decisions()
                                    .settled(handle, collective.id(), keyset)
                                    .map(decision -> views.row(handle, inside, decision, locale)));
        });
    }

    Response show(Request request) {
        return frame.read(handle -> show(handle, request));
    }

    private Page show(Handle handle, Request request) {
        Inside inside = frame.inside(handle, request);
        Locale locale = request.locale();
        Decision decision = decision(handle, request, inside);
        Proposal proposal = decision.proposal();
        Ballot ballot = Ballot.of(inside.collective().rule(), inside.everybody(), proposal);
        List<Word> words = frame.store().decisions().words(handle, decision.id());
        inside.names().know(words.stream().map(Word::personId).toList());
        Map<String, Voice> voices = frame.store().decisions().voices(handle, decision.id());
        boolean isOpen = decision.isOpen() && !decision.hasEnded(frame.store().now());
        String title = views.title(handle, inside, proposal, locale);
        List<TextDiff.Piece> charter = proposal instanceof Proposal.Charter change && decision.isOpen()
                ? frame.context()
                        .service(TextDiff.class)
                        .between(inside.collective().charter(), change.text())
                : List.of();
        return frame.page(request, "collective-decision", title, inside)
                .crumb(
                        frame.say(locale, "collective.decisions.title"),
                        inside.collective().path() + "/decisions")
                .with("decision", decision)
                .with("title", title)
                .with("badge", views.badge(handle, inside, decision, locale))
                .with("isOpen", isOpen)
                .with("proposer", inside.names().doer(decision.proposedByMember(), decision.proposedBy()))
                .with("facts", facts(inside, proposal, locale))
                .with("text", proposal instanceof Proposal.Charter change ? change.text() : "")
                .with("pieces", charter)
                .with("needed", needed(decision, ballot, locale))
                .with("voices", isOpen ? current(inside, ballot, words, locale) : List.of())
                .with(
                        "words",
                        words.stream().map(word -> row(inside, word, locale)).toList())
                .with(
                        "mine",
                        inside.acting().stream()
                                .filter(member -> isOpen && ballot.hasVoice(member.id()))
                                .map(member -> new MineRow(
                                        member.id(),
                                        inside.names().of(member.id()),
                                        Optional.ofNullable(voices.get(member.id()))
                                                .map(Enum::name)
                                                .orElse("")))
                                .toList())
                .with("mayWithdraw", decision.isOpen() && inside.actsFor(decision.proposedByMember()));
    }

    private Decision decision(Handle handle, Request request, Inside inside) {
        String id = request.pathParameter("decision");
        return frame.store()
                .decisions()
                .find(handle, inside.collective().id(), id)
                .orElseThrow(() -> new NotFoundException("Decision " + id));
    }

    /** Says who has to agree. */
    private String needed(Decision decision, Ballot ballot, Locale locale) {
        if (!decision.isOpen()) {
            return decision.settledByRule()
                    .map(rule -> frame.say(locale, "collective.settled-by", frame.ruleWords(rule, locale)))
                    .orElse("");
        }
        int voters = ballot.members().size();
        return switch (ballot.rule()) {
            case ALL -> frame.say(locale, "collective.needed.all", voters);
            case NAMED -> frame.say(locale, "collective.needed.named", voters);
            case MAJORITY -> frame.say(locale, "collective.needed.majority", voters / 2 + 1, voters);
        };
    }

    private List<VoiceRow> current(Inside inside, Ballot ballot, List<Word> words, Locale locale) {
        List<VoiceRow> rows = new ArrayList<>();
        for (Member member : ballot.members()) {
            Optional<Word> last = words.stream()
                    .filter(word -> word.memberId().equals(member.id()))
                    .reduce((earlier, later) -> later);
            rows.add(last.map(word -> row(inside, word, locale))
                    .orElseGet(() -> new VoiceRow(inside.names().of(member.id()), "", "", Optional.empty())));
        }
        return rows;
    }

    private VoiceRow row(Inside inside, Word word, Locale locale) {
        return new VoiceRow(
                inside.names().of(word.memberId()),
                frame.say(locale, "collective.voice." + CollectiveFrame.word(word.voice())),
                inside.names().doer(word.memberId(), word.personId()),
                Optional.of(word.givenAt()));
    }

    private List<Fact> facts(Inside inside, Proposal proposal, Locale locale) {
        Collective now = inside.collective();
        return switch (proposal) {
            case Proposal.Admit admit -> {
                Optional<Member> who = inside.everybody().stream()
                        .filter(member -> member.id().equals(admit.target()))
                        .findFirst();
                yield filled(List.of(
                        fact("collective.message.theirs", "", admit.message(), locale),
                        fact(
                                "collective.brings.theirs",
                                "",
                                who.map(Member::brings).orElse(""),
                                locale)));
            }
            case Proposal.Invite invite -> List.of();
            case Proposal.Exclude exclude -> filled(List.of(fact("collective.reason", "", exclude.reason(), locale)));
            case Proposal.Dissolve dissolve ->
                filled(List.of(fact("collective.reason", "", dissolve.reason(), locale)));
            case Proposal.Coordinate coordinate -> List.of();
            case Proposal.Describe to ->
                List.of(
                        fact("collective.name", now.name(), to.name(), locale),
                        fact("collective.purpose", now.purpose(), to.purpose(), locale),
                        fact(
                                "collective.requests",
                                yesNo(now.takesRequests(), locale),
                                yesNo(to.takesRequests(), locale),
                                locale));
            case Proposal.Charter to ->
                filled(List.of(
                        fact(
                                "collective.rule",
                                frame.ruleWords(now.rule(), locale),
                                frame.ruleWords(to.rule(), locale),
                                locale),
                        fact("collective.named", "", named(inside, to), locale)));
        };
    }

    private static String named(Inside inside, Proposal.Charter to) {
        return to.rule() == DecisionRule.NAMED
                ? String.join(", ", to.named().stream().map(inside.names()::of).toList())
                : "";
    }

    private static List<Fact> filled(List<Fact> facts) {
        return facts.stream().filter(fact -> !fact.then().isEmpty()).toList();
    }

    private Fact fact(String key, String now, String then, Locale locale) {
        return new Fact(frame.say(locale, key), Objects.equals(now, then) ? "" : now, then);
    }

    private String yesNo(boolean yes, Locale locale) {
        return frame.say(locale, yes ? "collective.requests.yes" : "collective.requests.no");
    }

    Response say(Request request) {
        return frame.toMember(request, citizen -> {
            Optional<Voice> voice = request.form("voix").flatMap(DecisionPages::voice);
            String id = request.pathParameter("id");
            String decision = request.pathParameter("decision");
            if (request.form("retirer").isPresent()) {
                return CollectiveFrame.follow(give.withdraw(citizen, id, decision));
            }
            if (voice.isEmpty()) {
                return new Response.Problem(400, "collective.refused.voice");
            }
            return CollectiveFrame.follow(
                    give.give(citizen, id, decision, request.form("membre").orElse(""), voice.get()));
        });
    }

    private static Optional<Voice> voice(String typed) {
        return Arrays.stream(Voice.values())
                .filter(voice -> voice.name().equals(typed))
                .findFirst();
    }
}
