package org.territoireouvert.participatorybudget.web.preparation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.counting.UnknownRuleException;
import org.territoireouvert.participatorybudget.vote.LotSource;
import org.territoireouvert.participatorybudget.vote.Vote;

/** Reads and writes the form on which staff say how an edition is voted on. */
final class VoteForm {

    static final String DIVIDED = "lists";
    static final String EACH = "each";
    static final String WHOLE = "whole";

    private static final String KIND = "kind";
    private static final String GRADES = "grades";
    private static final String METHOD = "method";
    private static final String SETTINGS = "settings";
    private static final String LEVEL = "level";
    private static final String AGE = "age";
    private static final String AGE_ON = "age-on";
    private static final String TERRITORIES = "territories";
    private static final String ROLL = "roll";
    private static final String ON_PAPER = "on-paper";
    private static final String DRAW = "draw";
    private static final int LONGEST = 100;
    private static final int LONGEST_LIST = 1_000;
    private static final int MOST_PROJECTS = 2_000;
    private static final int MOST_POINTS = 1_000;
    private static final int OLDEST = 120;
    private static final int MOST_GRADES = 7;

    private final FormInput form;

    VoteForm(FormInput form) {
        this.form = form;
    }

    /** Writes a vote into the form. */
    static FormInput of(Vote vote) {
        FormInput form = FormInput.empty()
                .prefill(KIND, vote.paper().kind().name())
                .prefill(GRADES, String.join("\n", vote.paper().grades().reversed()))
                .prefill(DIVIDED, vote.paper().isDivided() ? EACH : WHOLE);
        vote.paper().lists().forEach(list -> write(form, list));
        String words = vote.rule().words();
        int space = words.indexOf(' ');
        form.prefill(METHOD, space < 0 ? words : words.substring(0, space))
                .prefill(SETTINGS, space < 0 ? "" : words.substring(space + 1));
        return write(form, vote.requirement())
                .prefill(ON_PAPER, vote.onPaper() ? "1" : "")
                .prefill(DRAW, vote.lot().name());
    }

    private static FormInput write(FormInput form, Requirement requirement) {
        return form.prefill(LEVEL, requirement.level().name())
                .prefill(AGE, requirement.minimumAge() == 0 ? "" : Integer.toString(requirement.minimumAge()))
                .prefill(AGE_ON, requirement.ageOn().map(LocalDate::toString).orElse(""))
                .prefill(TERRITORIES, String.join(", ", new TreeSet<>(requirement.territories())))
                .prefill(ROLL, requirement.roll().orElse(""));
    }

    private static void write(FormInput form, BallotList list) {
        form.prefill(field("fewest", list.envelope()), Integer.toString(list.fewest()))
                .prefill(field("most", list.envelope()), Integer.toString(list.most()))
                .prefill(
                        field("limit", list.envelope()),
                        list.costLimit().map(Money::typed).orElse(""))
                .prefill(
                        field("each", list.envelope()),
                        list.pointsEach() == 0 ? "" : Integer.toString(list.pointsEach()))
                .prefill(
                        field("total", list.envelope()),
                        list.pointsTotal() == 0 ? "" : Integer.toString(list.pointsTotal()));
    }

    private static String field(String name, int envelope) {
        return name + "-" + envelope;
    }

    /**
     * Reads a vote; empty when something is to be mended, which the form then says.
     *
     * @param envelopes numbers of the edition's envelopes
     */
    Optional<Vote> read(String editionId, List<Integer> envelopes) {
        Optional<BallotKind> kind = choice(KIND, BallotKind.class, "vote.kind.missing");
        boolean divided = form.optional(DIVIDED, LONGEST).equals(EACH) && !envelopes.isEmpty();
        List<BallotList> lists = new ArrayList<>();
        for (int envelope : divided ? envelopes : List.of(0)) {
            list(envelope, kind.filter(BallotKind.POINTS::equals).isPresent()).ifPresent(lists::add);
        }
        List<String> grades = grades(kind.filter(BallotKind.GRADES::equals).isPresent());
        Optional<CountingRule> rule = rule();
        Optional<Requirement> requirement = requirement();
        LotSource lot = lot(rule);
        boolean onPaper = !form.optional(ON_PAPER, LONGEST).isEmpty();
        return form.isValid()
                ? Optional.of(Vote.prepared(
                                editionId,
                                new BallotPaper(kind.orElseThrow(), grades, lists),
                                rule.orElseThrow(),
                                requirement.orElseThrow())
                        .onPaper(onPaper)
                        .drawnFrom(lot))
                : Optional.empty();
    }

    /** A beacon is for rules that draw lots; whoever chooses it for another one believes that ties are settled that way. */
    private LotSource lot(Optional<CountingRule> rule) {
        boolean beacon = form.optional(DRAW, LONGEST).equals(LotSource.BEACON.name());
        if (beacon && rule.filter(known -> !known.tie().awaitsSeed()).isPresent()) {
            form.error(DRAW, "vote.lot.needless");
        }
        return beacon ? LotSource.BEACON : LotSource.PUBLIC_DRAW;
    }

    private <E extends Enum<E>> Optional<E> choice(String field, Class<E> type, String missing) {
        String chosen = form.optional(field, LONGEST);
        Optional<E> known = Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(chosen))
                .findFirst();
        if (known.isEmpty()) {
            form.error(field, missing);
        }
        return known;
    }

    private Optional<BallotList> list(int envelope, boolean points) {
        int fewest = number(field("fewest", envelope), 0, MOST_PROJECTS, 1);
        int most = number(field("most", envelope), 1, MOST_PROJECTS, 1);
        Optional<Money> limit = form.money(field("limit", envelope), "amount.wrong");
        int each = number(field("each", envelope), points ? 1 : 0, MOST_POINTS, points ? 1 : 0);
        int total = number(field("total", envelope), points ? 1 : 0, MOST_POINTS, points ? 1 : 0);
        if (!form.isValid()) {
            return Optional.empty();
        }
        if (fewest > most) {
            form.error(field("fewest", envelope), "vote.fewest.too-many", most);
        }
        if (points && each > total) {
            form.error(field("each", envelope), "vote.each.too-many", total);
        }
        return form.isValid()
                ? Optional.of(new BallotList(envelope, fewest, most, limit, points ? each : 0, points ? total : 0))
                : Optional.empty();
    }

    private int number(String field, int least, int most, int otherwise) {
        String typed = form.optional(field, LONGEST);
        if (typed.isEmpty()) {
            return otherwise;
        }
        int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
        if (number < least || number > most) {
            form.error(field, "vote.number", least, most);
        }
        return number;
    }

    /** Written best first, as people read them; kept worst first. */
    private List<String> grades(boolean asked) {
        List<String> grades = form.optional(GRADES, LONGEST_LIST)
                .lines()
                .map(String::strip)
                .filter(grade -> !grade.isEmpty())
                .toList();
        if (asked
                && (grades.size() < 2
                        || grades.size() > MOST_GRADES
                        || Set.copyOf(grades).size() < grades.size())) {
            form.error(GRADES, "vote.grades.wrong", MOST_GRADES);
        }
        return asked ? grades.reversed() : List.of();
    }

    private Optional<CountingRule> rule() {
        String method = form.required(METHOD, LONGEST, "vote.rule.missing");
        String settings = form.optional(SETTINGS, LONGEST_LIST);
        if (method.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CountingRule.parse((method + " " + settings).strip()));
        } catch (UnknownRuleException unknown) {
            form.error(SETTINGS, "vote.rule.unknown", unknown.value());
            return Optional.empty();
        }
    }

    private Optional<Requirement> requirement() {
        Optional<IdentityLevel> level = choice(LEVEL, IdentityLevel.class, "vote.level.missing");
        int age = number(AGE, 0, OLDEST, 0);
        Optional<LocalDate> ageOn = form.day(AGE_ON, "plan.day");
        Set<String> territories = territories();
        String roll = form.optional(ROLL, LONGEST);
        return form.isValid()
                ? Optional.of(new Requirement(
                        level.orElseThrow(),
                        age,
                        ageOn,
                        territories,
                        Optional.of(roll).filter(name -> !name.isEmpty())))
                : Optional.empty();
    }

    private Set<String> territories() {
        Set<String> codes = new TreeSet<>();
        for (String code : form.optional(TERRITORIES, LONGEST_LIST).split("[,;\\s]+")) {
            if (code.matches("[0-9][0-9AB][0-9]{3}")) {
                codes.add(code);
            } else if (!code.isEmpty()) {
                form.error(TERRITORIES, "vote.territory.unknown", code);
            }
        }
        return codes;
    }
}
