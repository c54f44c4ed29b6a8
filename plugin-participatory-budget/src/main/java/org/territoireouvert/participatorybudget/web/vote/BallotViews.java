package org.territoireouvert.participatorybudget.web.vote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.Mark;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.project.ProjectPath;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.web.Wording;
import org.territoireouvert.participatorybudget.web.vote.BallotView.ChoiceView;
import org.territoireouvert.participatorybudget.web.vote.BallotView.ListView;
import org.territoireouvert.participatorybudget.web.vote.BallotView.RankView;
import org.territoireouvert.participatorybudget.web.vote.BallotView.RowView;

/** Draws ballot papers: the form with what is marked on it, and the sentences that say what may be. */
public final class BallotViews {

    private final Edition edition;
    private final SealedVote vote;
    private final BallotWords words;
    private final Wording wording;
    private final Set<String> withdrawn;
    private final Map<String, SubmittedProject> described = new HashMap<>();
    private final Map<String, Integer> marks = new HashMap<>();

    /**
     * Draws the paper of an edition.
     *
     * @param described the projects with place and theme
     * @param withdrawn numbers of the projects that left the vote, which are shown but not offered
     * @param ballot what is marked
     */
    public BallotViews(
            Edition edition,
            SealedVote vote,
            BallotWords words,
            Wording wording,
            List<SubmittedProject> described,
            Set<String> withdrawn,
            BallotContent ballot) {
        this.edition = edition;
        this.vote = vote;
        this.words = words;
        this.wording = wording;
        this.withdrawn = Set.copyOf(withdrawn);
        described.forEach(project -> this.described.put(project.number(), project));
        ballot.marks().stream()
                .filter(mark -> !withdrawn.contains(mark.project()))
                .forEach(mark -> marks.put(mark.project(), mark.value()));
    }

    /** Returns the form with the projects in an order; problems stand beside their lists. */
    public BallotView form(List<VotedProject> order, FormInput form, Locale locale) {
        List<ListView> lists = vote.paper().lists().stream()
                .map(list -> list(list, order, form, locale))
                .toList();
        return new BallotView(vote.paper().kind().word(), words.title(vote.paper()), lists, summaries());
    }

    private ListView list(BallotList list, List<VotedProject> order, FormInput form, Locale locale) {
        String field = "liste-" + list.envelope();
        List<VotedProject> projects = order.stream()
                .filter(project -> vote.paper()
                        .listOf(project.envelope())
                        .filter(list::equals)
                        .isPresent())
                .toList();
        return new ListView(
                field,
                words.name(list),
                words.limits(vote.paper().kind(), list),
                form.errorOf(field)
                        .map(error -> wording.say(
                                error.messageKey(), error.arguments().toArray()))
                        .orElse(""),
                projects.stream().map(project -> row(list, project)).toList(),
                vote.paper().kind() == BallotKind.RANKING ? ranks(list, projects) : List.of());
    }

    private RowView row(BallotList list, VotedProject project) {
        Optional<SubmittedProject> known = Optional.ofNullable(described.get(project.number()));
        return new RowView(
                BallotForm.field(vote, project),
                project.number(),
                project.title(),
                known.stream()
                        .flatMap(found -> Stream.of(found.place(), found.theme()))
                        .filter(text -> !text.isEmpty())
                        .toList(),
                wording.say("amount", project.cost()),
                ProjectPath.of(edition.slug(), project.number()),
                marks.containsKey(project.number()),
                withdrawn.contains(project.number()),
                choices(list, project));
    }

    private List<ChoiceView> choices(BallotList list, VotedProject project) {
        String chosen = Optional.ofNullable(marks.get(project.number()))
                .map(value -> Integer.toString(value))
                .orElse("");
        return switch (vote.paper().kind()) {
            case APPROVAL, RANKING -> List.of();
            case POINTS ->
                IntStream.rangeClosed(0, list.pointsEach())
                        .mapToObj(points -> choice(
                                Integer.toString(points),
                                wording.say("ballot.points", points),
                                chosen.isEmpty() ? "0" : chosen))
                        .toList();
            case GRADES -> grades(chosen);
        };
    }

    private List<ChoiceView> grades(String chosen) {
        List<ChoiceView> choices = new ArrayList<>();
        for (int grade = vote.paper().grades().size() - 1; grade >= 0; grade--) {
            choices.add(choice(Integer.toString(grade), vote.paper().grades().get(grade), chosen));
        }
        choices.add(choice("", wording.say("ballot.no-opinion"), chosen));
        return choices;
    }

    private static ChoiceView choice(String value, String label, String chosen) {
        return new ChoiceView(value, label, value.equals(chosen));
    }

    private List<RankView> ranks(BallotList list, List<VotedProject> projects) {
        List<String> ranked = projects.stream()
                .filter(project -> marks.containsKey(project.number()))
                .sorted(Comparator.comparing(project -> marks.get(project.number())))
                .map(VotedProject::number)
                .toList();
        return IntStream.rangeClosed(1, list.most())
                .mapToObj(rank -> new RankView(
                        BallotForm.field(list, rank),
                        wording.say("ballot.rank", rank),
                        rank <= ranked.size() ? ranked.get(rank - 1) : ""))
                .toList();
    }

    /** Says for each list what is on the ballot. */
    public List<String> summaries() {
        return vote.paper().lists().stream().map(this::summary).toList();
    }

    private String summary(BallotList list) {
        List<VotedProject> named = vote.projects().stream()
                .filter(project -> marks.containsKey(project.number()))
                .filter(project -> vote.paper()
                        .listOf(project.envelope())
                        .filter(list::equals)
                        .isPresent())
                .toList();
        long points = named.stream()
                .mapToLong(project -> marks.getOrDefault(project.number(), 0))
                .sum();
        Money cost = new Money(
                named.stream().mapToLong(project -> project.cost().cents()).sum());
        return words.summary(vote.paper(), list, named.size(), points, cost);
    }

    /** Returns the lines of a ballot for its voter to read again: title, what is written beside it, cost. */
    public List<Line> lines(BallotContent ballot) {
        return ballot.marks().stream().flatMap(mark -> line(mark).stream()).toList();
    }

    /** Returns the same for who has to sign in first: what is written beside each title, and the cost. */
    Map<String, String> shown(BallotContent ballot) {
        Map<String, String> shown = new LinkedHashMap<>();
        lines(ballot)
                .forEach(line -> shown.merge(
                        line.title(),
                        line.mark().isEmpty() ? line.cost() : line.mark() + " – " + line.cost(),
                        (first, second) -> first + ", " + second));
        return shown;
    }

    private Optional<Line> line(Mark mark) {
        return vote.projects().stream()
                .filter(project -> project.number().equals(mark.project()))
                .findFirst()
                .map(project -> new Line(
                        project.title(),
                        words.mark(vote.paper(), project, mark),
                        vote.paper().isDivided()
                                ? words.name(
                                        vote.paper().listOf(project.envelope()).orElseThrow())
                                : "",
                        wording.say("amount", project.cost())));
    }

    /**
     * A line of a ballot.
     *
     * @param title of the project
     * @param mark beside it in words; empty when it is only named
     * @param list on which it stands; empty with one list
     * @param cost in words
     */
    public record Line(String title, String mark, String list, String cost) {}
}
